"""Five short articles written for the demo newsroom, in Romanian, English and Russian."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """An article in its source language and the translations that come with it as text."""

    language: str
    text: str
    translations: dict[str, str] = field(default_factory=dict)


FERRY = DemoArticle(
    "ro",
    """Transport

Bacul de la Valea Lungă pleacă din nou, după patru luni de reparații

Locuitorii din cele două sate de pe malurile Nistrului pot trece iarăși râul fără ocolul de 60 de kilometri.

Bacul fusese scos din uz în iulie, când o inspecție găsise fisuri în coca veche de 38 de ani. Reparația a costat 1,2 milioane de lei, a precizat primăria.

„Am numărat fiecare zi”, spune Maria Ceban, care vinde miere în ambele sate. „Pentru mine, ocolul însemna trei ore și jumătate de benzină din câștig.”

Orarul rămâne cel de dinainte:
- dimineața, de la 6:00 la 9:30;
- seara, de la 17:00 la 20:00.

Un drum costă 10 lei pentru o persoană și 45 de lei pentru o mașină. Elevii trec gratuit.

Primarul Ion Grosu a promis că un al doilea bac, electric, va fi comandat anul viitor. Consiliul raional nu a aprobat încă banii.

Text: Doina Munteanu

Citește și: Podul de la Cosăuți, închis pentru o săptămână
Distribuie pe Facebook""",
    {
        "en": """Transport

Valea Lungă ferry sails again after four months of repairs

People in the two villages facing each other across the Dniester can once more cross the river without a 60-kilometre detour.

The ferry was taken out of service in July, when an inspection found cracks in its 38-year-old hull. The repair cost 1.2 million lei, the mayor’s office said.

“I counted every day,” says Maria Ceban, who sells honey in both villages. “For me the detour meant three hours, and half of what I earned went on petrol.”

The timetable stays as it was:
- mornings from 6:00 to 9:30;
- evenings from 17:00 to 20:00.

A crossing costs 10 lei for a person and 45 lei for a car. Pupils cross free of charge.

Mayor Ion Grosu has promised that a second, electric ferry will be ordered next year. The district council has not approved the money yet.

Translation by Irina Codreanu

Read more""",
    },
)

LIBRARY = DemoArticle(
    "ro",
    """Cultură

O bibliotecă fără program: cititorii își fac singuri cheia

Biblioteca din Orhei rămâne deschisă zi și noapte, iar cititorii intră cu telefonul.

În primele trei săptămâni s-au înscris 412 persoane, dintre care jumătate au sub 25 de ani. Nicio carte nu a dispărut, spune directoarea Lidia Popa.

Ușa se deschide cu un cod primit după o scurtă instruire. Camerele înregistrează doar intrarea, nu și sălile de lectură.

„Vin la ora cinci dimineața, înainte de tură”, povestește un șofer de autobuz. „E singurul loc liniștit din oraș.”

Bibliotecarii lucrează ca înainte, de la 9 la 18. Restul timpului, cititorii au grijă unii de alții.""",
    {
        "en": """Culture

A library without opening hours: readers hold the key

The library in Orhei stays open day and night, and readers let themselves in with a phone.

In the first three weeks 412 people signed up, half of them under 25. Not one book has gone missing, says its director, Lidia Popa.

The door opens with a code that people receive after a short training. Cameras record only the entrance, not the reading rooms.

“I come at five in the morning, before my shift,” says a bus driver. “It is the only quiet place in town.”

The librarians work as before, from 9 to 18. The rest of the time, readers look after one another.""",
        "ru": """Культура

Библиотека без расписания: ключ в руках у читателей

Библиотека в Оргееве открыта днём и ночью, а читатели входят с помощью телефона.

За первые три недели записались 412 человек, половина из них моложе 25 лет. Ни одна книга не пропала, говорит директор Лидия Попа.

Дверь открывается кодом, который выдают после короткого инструктажа. Камеры снимают только вход, но не читальные залы.

«Я прихожу в пять утра, перед сменой, — рассказывает водитель автобуса. — Это единственное тихое место в городе».

Библиотекари работают как прежде, с 9 до 18. Всё остальное время читатели присматривают друг за другом.""",
    },
)

HARVEST = DemoArticle(
    "en",
    """Economy

Walnut growers turn to their own cracking plant

A cooperative of 46 families has opened a plant near Soroca that shells eight tonnes of walnuts a day.

Until now most of the harvest left the country whole. Buyers abroad paid up to three times as much for kernels, said Vasile Rotaru, who heads the cooperative.

The machines were bought with a loan of 420,000 euros. The families expect to pay it back within six years.

“We used to sell in October, because we had to,” Rotaru said. “Now we can wait until January.”

The plant employs 17 people, and another 30 during the season. Shells are pressed into fuel that heats the halls.""",
)

SCHOOL = DemoArticle(
    "ro",
    """Educație

Elevii din Telenești învață fizica pe acoperișul școlii

Un telescop construit din piese vechi de copiator a adunat într-o lună 90 de curioși.

Profesorul Andrei Lungu a cumpărat doar oglinda, cu 350 de euro. Restul vine din atelierul școlii și dintr-un copiator casat.

În serile senine, elevii de clasa a XI-a explică vizitatorilor inelele lui Saturn. Cel mai tânăr vizitator avea patru ani, cel mai în vârstă 81.

„Nu am ținut niciodată o lecție atât de lungă”, glumește profesorul.""",
)

RIVER = DemoArticle(
    "ru",
    """Экология

Волонтёры вернули ручью его старое русло

За одно лето двести человек разобрали бетонный лоток, в который ручей заковали в семидесятые годы.

Инженеры считали, что вода уйдёт в подвалы. Этого не случилось: после сентябрьских ливней уровень поднялся всего на 12 сантиметров.

«Мы просто дали воде место», — объясняет гидролог Наталья Бойко.

Весной на берегах посадят 600 ив.""",
    {
        "ro": """Ecologie

Voluntarii au redat pârâului albia lui veche

Într-o singură vară, două sute de oameni au desfăcut jgheabul de beton în care pârâul fusese închis în anii șaptezeci.

Inginerii credeau că apa va intra în subsoluri. Nu s-a întâmplat: după ploile din septembrie, nivelul a crescut cu doar 12 centimetri.

„Am dat apei loc, atât”, explică hidrologul Natalia Boico.

La primăvară, pe maluri vor fi plantate 600 de sălcii.

Traducere: Irina Codreanu""",
    },
)

DRAFTS: tuple[str, ...] = (
    "Экономика",
    "Фермеры открыли собственный цех по переработке орехов",
    "Кооператив из 46 семей открыл под Сороками цех, который очищает восемь тонн орехов в день.",
    "До сих пор почти весь урожай уходил за границу неочищенным.",
    "Покупатели за рубежом платили за ядра втрое больше, сказал Василе Ротару, который возглавляет кооператив.",
    "Станки купили в кредит на 420 000 евро.",
)
"""The first sentences of HARVEST in Russian, as a translator has typed them so far."""

NEWER_FERRY = FERRY.text.replace("1,2 milioane de lei", "1,4 milioane de lei")
"""FERRY with a corrected figure, so that one unit of its translation is outdated."""
