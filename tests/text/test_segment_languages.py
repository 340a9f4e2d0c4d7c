"""Sentences in the languages whose tables hold little but abbreviations; `‖` stands where one ends."""

import pytest

from translate_flow.languages.registry import known
from translate_flow.text.segment import spans

TEXTS = {
    "it": (
        "Il sig. Rossi e il dott. Verdi vivono in p.zza Dante n. 5.‖ L'art. 3 c. 2 lo vieta.",
        "Pane, latte, ecc.‖ Tutto costa di più nel sec. XXI.‖ La FIAT S.p.A. assume.",
        "«Perché?» ha chiesto il giudice.‖ È nato nel 44 a.C. a Roma.‖ Poi morì",
    ),
    "es": (
        "El Sr. García y la Dra. López viven en la Av. Mayor n.º 5.‖ ¿Vendrán mañana?‖ ¡Claro!",
        "Los EE.UU. y la U.E. firmaron.‖ Pan, leche, etc.‖ Todo sube según el art. 5.",
        "EE. UU. ganó el 5 de mayo.‖ Llegó a las 10 p. m. del lunes.",
        "«¿Por qué?», preguntó el juez.‖ Nació en el s. XIX.‖ Murió pronto",
    ),
    "pl": (
        "Dr hab. Jan Kowalski i prof. Anna Nowak mieszkają przy ul. Polnej 5.‖ To daleko.",
        "Prof. dr hab. n. med. Jan Kowalski z ul. Św. Jana 5 m. 3 przyszedł o godz. 10.‖ Czekali inni.",
        "W 1990 r. Polska się zmieniła.‖ Stało się to w stolicy kraju dopiero w 1995 r.‖ Potem był spokój.",
        "Zgodnie z art. 5 ust. 2 pkt 3 kara wynosi 2,5 tys. zł.‖ Chleb, mleko itp. drożeją.‖ Co dalej?",
        "Jan Paweł II. był papieżem.‖ Mieszka w XIX w. kamienicy".replace("II. był", "II był"),
    ),
    "bg": (
        "Г-н Иванов и проф. Петров живеят на ул. Граф Игнатиев № 5, гр. София.‖ Това е далеч.",
        "През 2005 г. България подписа.‖ Хляб, мляко и др. поскъпнаха.‖ Цената е 5 лв.‖ Какво следва?",
        "Съгласно чл. 5, ал. 2 срокът е 30 дни.‖ Той каза: „Отивам си.“‖ И си отиде",
    ),
    "tr": (
        "Dr. Ayşe Yılmaz ve Prof. Dr. Ali Kaya 5. katta oturuyor.‖ Hava güzel.",
        "2. Dünya Savaşı 1945'te bitti.‖ Ekmek, süt vb. pahalandı.‖ Ne olacak?",
        "“Neden?” diye sordu hâkim.‖ Atatürk Cad. No. 5'te oturuyor.‖ Evi büyük",
    ),
    "hu": (
        "Dr. Kovács János és ifj. Nagy Péter a Petőfi u. 5. szám alatt lakik.‖ Messze van.",
        "Kr. e. 300 körül épült.‖ Szül. 1950. május 5.",
        "2005. január 1-jén kezdődött.‖ Kenyér, tej stb. drágult.‖ A XX. században ez más volt.‖ Mi lesz?",
        "II. Rákóczi Ferenc Rodostóban élt.‖ A 3. helyen végzett a Ferencváros.‖ Az ár 5 mrd. forint volt",
        "– Hová mész? – kérdezte.‖\n– Haza – felelte.",
    ),
    "zh": (
        "他来了。‖她走了！‖你去哪儿？‖“我不知道。”‖价格是3.5元。",
        "据新华社报道,会议于5月1日举行。‖与会者(约300人。包括记者)同意了。",
    ),
    "ar": (
        "وصل د. أحمد إلى القاهرة.‖ هل وصل حقا؟‖ نعم!‖ بلغ السعر 3.5 دولار.",
        "قال الوزير: «لن ندفع.»‖ هبطت الأسواق.",
    ),
    "is": (
        "Hr. Jón Jónsson og frú Anna búa á Laugavegi nr. 5.‖ Þau fluttu 17. júní 1999.",
        "Brauð, mjólk o.s.frv. hækkaði.‖ Það kostar 5 þús. kr.‖ Hvað nú?",
    ),
    "el": (
        "Ο κ. Παπαδόπουλος και η δρ. Νίκου μίλησαν.‖ Τι είπαν;‖ Κανείς δεν ξέρει.",
        "Ψωμί, γάλα κ.λπ. ακρίβυναν.‖ Το άρθρο 5, π.χ., αλλάζει.‖ Πότε;",
    ),
    "hi": ("वह आया।‖ वह गया।",),
    "nl": ("Mr. de Vries en dr. A. B. Jansen kwamen.‖ Ze gingen weg.",),
    "xx": ("Aaa bbbbb.‖ Ccc ddddd!‖ Eee?",),
}
"""Language → texts."""


@pytest.mark.parametrize(("lang", "marked"), [(lang, marked) for lang, texts in TEXTS.items() for marked in texts])
def test_sentences_end_where_readers_end_them(lang: str, marked: str) -> None:
    text = marked.replace("‖", "")
    assert [text[start:end] for start, end in spans(text, lang)] == [part.strip() for part in marked.split("‖")]


@pytest.mark.parametrize("lang", known())
def test_every_language_knows_plain_stops(lang: str) -> None:
    assert spans("Aaaaaa bbbbbb. Cccccc dddddd! Eeeeee?", lang) == [(0, 14), (15, 29), (30, 37)]
