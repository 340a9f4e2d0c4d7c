"""Polish."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="pl",
    name="Polish",
    own_name="polski",
    never_end=frozenset(
        (
            "p pp dr prof inż mgr doc płk ppłk mjr kpt por ppor sierż kpr ks bp abp kard o br św śś bł ul al pl os nr art "
            "ust pkt rozdz str rys tab tabl np tzn tzw tj m.in jw ww ok dot vs zob cyt red wyd oprac pt woj pow gm m.st "
            "p.o wg dz.u poz sygn ang niem fr łac ros wł hiszp franc amer nt ds ur zm sp zw mec kom asp insp med dn n.med "
            "nacz mieszk ob zam podst prok bibl uniw akad prez wiceprez sekr wicemin przew wiceprzew czł czyt kons "
            "dyr.nacz kier zast z-ca nauk tech techn inż.arch arch adw not sędz gł sł st.sierż st.asp mł mł.asp podkom "
            "nadkom podinsp nadinsp plut st.plut kpr.pchor chor st.chor szer st.szer kmdr gen.bryg gen.dyw adm kontradm "
            "wiceadm rtm phm dh dha o.o ss abpa prym kan prał wik prob prof.zw prof.nadzw lek lek.med lek.wet dypl dr.n "
            "dr.n.med dr.h.c h.c nadzw wiel czas czasop mies tyg roczn t.j ew ewent względ odp odn dosł przen lm lp rz "
            "przym patrz pn pd wsch zach płn płd śr czw niedz obw ref oddz wydz inst zakł fabr przeds spółdz stow tow kl "
            "lok dz dzieln pok kol skr wys dł głęb temp maks przec średn hab dyr wicedyr"
        ).split()
    ),
    before_number=frozenset(
        (
            "nr art ust pkt par rozdz str s rys tab poz t ok tel lit l max min zał m godz dn km kl lok dz pok skr wys dł "
            "zob ref rozp obw lek egz kod faks gr zad ćw przyp cz vol"
        ).split()
    ),
    rarely_end=frozenset("sp.z.o.o s.a r.p im gen st ltd inc corp co sp.k s.k s.c sp.j p.t".split()),
    after_number=frozenset("r w m n.e p.n.e min sek godz tyg mies os szt".split()),
    may_end=frozenset(
        (
            "itd itp etc in n.e p.n.e zł gr tys mln mld godz sek km n.p.m ws bln cm kg min ha szt proc st.c bm ub.r bież "
            "os egz rdr k.k k.c k.p.a k.p.k k.p.c kw m.kw"
        ).split()
    ),
    starters=frozenset(
        (
            "w we z ze na do od po o u i a ale oraz lub to ten ta te tego tej on ona ono oni one nie jak jeśli jeżeli gdy "
            "kiedy kto co gdzie dlaczego dla przy przez pod nad za bez między przed podczas według jednak także również "
            "jego jej ich się tak taki takie wszyscy wszystko każdy ja my wy pan pani był była było byli jest są ma ponadto "
            "następnie potem teraz dziś wczoraj jutro już jeszcze tylko nawet czy że by choć ponieważ dlatego natomiast zaś "
            "więc obecnie"
        ).split()
    ),
    short_names=frozenset("St Wł Cz Sz Ch Dz Kaz Tad Jr".split()),
    short_months=frozenset(
        "sty stycz lut mar kwi kwiec maj cze czerw lip sie sierp wrz wrzes wrześ paź paźdz październ lis list gru grud".split()
    ),
    dotted_ordinals=True,
    quotes=(("„", "”"), ("«", "»")),
    decimal=",",
    thousands=("\u00a0", " "),
    months=(
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
        "styczeń",
        "luty",
        "marzec",
        "kwiecień",
        "maj",
        "czerwiec",
        "lipiec",
        "sierpień",
        "wrzesień",
        "październik",
        "listopad",
        "grudzień",
    ),
    conjunctions=("i", "oraz"),
    source_leads=phrases("źródło|źródła|na podstawie|za|z wykorzystaniem materiałów"),
    byline_leads=phrases("autor|autorka|autorzy|tekst|napisał|napisała|opracował|opracowała|oprac"),
    note_leads=phrases("sprostowanie|korekta|uwaga|od redakcji|nota redakcji|przypis|aktualizacja|errata|wyjaśnienie"),
    boilerplate_lines=phrases(
        "czytaj więcej|czytaj dalej|czytaj też|czytaj także|więcej|zobacz też|zobacz także|udostępnij|"
        "udostępnij na facebooku|podziel się|drukuj|reklama|subskrybuj|zapisz się|"
        "zapisz się na newsletter|newsletter|komentarze|dodaj komentarz|skomentuj|"
        "wszelkie prawa zastrzeżone|powiązane artykuły|podobne artykuły|najczęściej czytane|"
        "najpopularniejsze|najnowsze|strona główna|menu|szukaj|zaloguj się|zaloguj|akceptuję|zgadzam się|"
        "kopiuj link|obserwuj nas|wesprzyj nas|posłuchaj|zapisz|do góry|pokaż więcej|polecane|polub nas|"
        "zarejestruj się|rejestracja|moje konto|wyloguj|wyloguj się|wszystkie artykuły|"
        "wszystkie wiadomości|archiwum|o nas|kontakt|redakcja|polityka prywatności|regulamin|odrzuć|"
        "odrzuć wszystkie|akceptuję wszystkie|akceptuj|akceptuj wszystkie|przejdź do serwisu|"
        "nie, dziękuję|później|odpowiedz|wyślij komentarz|następny artykuł|poprzedni artykuł|następna|"
        "poprzednia|skopiowano|link skopiowany|wydrukuj|wyślij e-mailem|wyślij znajomemu|udostępnij na x|"
        "udostępnij na twitterze|wyślij|załaduj więcej|zobacz więcej|zobacz wszystkie|więcej wiadomości|"
        "horoskop|zobacz galerię|obejrzyj wideo|materiał sponsorowany|artykuł sponsorowany|"
        "materiał partnera|zgłoś błąd|zgłoś|powrót|wróć|wróć na stronę główną|kup prenumeratę|"
        "prenumerata|posłuchaj artykułu|zapisz na później|dalsza część artykułu pod reklamą|"
        "dalszy ciąg materiału pod wideo|dalsza część tekstu pod wideo|przejdź do treści|kup subskrypcję|"
        "cenimy twoją prywatność"
        "|wszystkie prawa zastrzeżone|ciąg dalszy pod reklamą|artykuł dostępny dla subskrybentów"
        "|podaruj artykuł|wspieraj nas"
    ),
    boilerplate_leads=phrases(
        "tagi|tag|kategoria|kategorie|słowa kluczowe|tematy|udostępnij|podziel się|subskrybuj|zapisz się|"
        "obserwuj|dołącz do|polub|©|copyright|wszelkie prawa|reklama|czytaj dalej|pobierz|wesprzyj|"
        "czas czytania|podobał|ten artykuł|artykuł został|ta strona|używamy|korzystamy z|kliknij|"
        "komentarze|tłumaczenie automatyczne|znalazłeś błąd|zauważyłeś|materiał chroniony|przedruk|"
        "dalsza część|dalszy ciąg|ciąg dalszy|zapisz się do|bądź na bieżąco|nie przegap|śledź nas|"
        "obserwuj nas|znajdziesz nas|dołącz|wspieraj|wesprzyj nas|udostępnij ten|podoba ci|chcesz|"
        "aby przeczytać|aby czytać|żeby czytać|aby skomentować|masz już|masz dla nas|masz ciekawy|"
        "napisz do nas|wyślij nam|skontaktuj się|widzisz błąd|widzisz|jesteś świadkiem|zgłoś|kup|wykup|"
        "pobierz naszą|najważniejsze|więcej informacji|więcej podobnych|ten tekst|ten wywiad|"
        "materiał powstał|tekst powstał|kopiowanie|rozpowszechnianie|dołącz do nas|serwis używa"
        "|tekst ukazał się|artykuł ukazał się|wywiad ukazał się|tekst pochodzi|czyta się|śródtytuły"
        "|tytuł pochodzi|tytuł i śródtytuły|tytuły pochodzą|lid pochodzi|we współpracy z"
        "|pierwotnie opublikowan|tekst opublikowan|artykuł opublikowan|oryginał ukazał się|przeczytaj oryginał"
        "|zostaw komentarz"
        "|dziękujemy za|dziękujemy, że"
    ),
    cross_link_leads=phrases(
        "czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|przeczytaj też|przeczytaj także|"
        "polecamy|polecane|powiązane|powiązane artykuły|podobne artykuły|może cię zainteresować|"
        "może ci się spodobać|więcej na ten temat|na ten temat|najczęściej czytane|najnowsze|"
        "najnowsze wiadomości|warto przeczytać|czytaj|przeczytaj|zobacz|sprawdź|sprawdź też|"
        "sprawdź również|czytaj również|zobacz również|przeczytaj również|polecamy również|"
        "polecamy także|polecamy też|to może cię zainteresować|to cię zainteresuje|może zainteresuje cię|"
        "inne wiadomości|inne artykuły|więcej na temat|więcej o|więcej w|najpopularniejsze|"
        "najpopularniejsze artykuły|najnowsze artykuły|najchętniej czytane|popularne|popularne teraz|"
        "ostatnie wpisy|ostatnie artykuły|aktualności|nie przegap|redakcja poleca|w tym temacie|"
        "zobacz więcej|powiązane tematy|podobne tematy"
    ),
    page_words=phrases(
        "nasz|nas|newsletter|subskry|artykuł|redakcj|autor|stron|komentarz|link|błąd|błęd|aplikacj|"
        "dziennikarst|zgod|tłumacz|przetłumacz|opublikowan|cookie|ciasteczk|e-mail|czytelni|bezpłat|źródł|"
        "facebook|telegram|instagram|youtube|whatsapp|google|powiadomie|kont|kanał|podcast|zastrzeż"
        "|ukazał|numerze|od redakcji|opublikow"
    ),
    page_phrases=phrases(
        "wszelkie prawa zastrzeżone|nie zawsze odzwierciedlają|kopiowanie zabronione|bez pisemnej zgody"
    ),
    section_words=phrases(
        "główna|wiadomości|polityka|świat|kraj|polska|gospodarka|biznes|sport|kultura|opinie|zdrowie|nauka|"
        "technologia|technologie|wideo|pogoda|regiony"
    ),
    date_leads=phrases(
        "aktualizacja|zaktualizowano|opublikowano|data publikacji|ostatnia aktualizacja|publikacja|dodano"
        "|data aktualizacji|utworzono"
    ),
    language_names=phrases(
        "angielskiego|rumuńskiego|rosyjskiego|ukraińskiego|francuskiego|niemieckiego|włoskiego|"
        "hiszpańskiego|polski|języka angielskiego|języka rumuńskiego"
    ),
    institutions=phrases(
        "minister|muzeum|policj|agencj|uniwersytet|rząd|prezyden|departament|rada|rady|sąd|archiw|biuro|bank|"
        "redakcj|zespół|instytut|bibliotek|urząd|parlament|stowarzysz|fundacj|komisj|straż|materiał"
    ),
    job_words=phrases("korespondent|dziennikar|redaktor|reporter|publicyst"),
    date_words=frozenset(
        phrases(
            "dziś|dzisiaj|wczoraj|temu|godzinę|godziny|godzin|godz|minut|minuty|dni|poniedziałek|wtorek|"
            "środa|czwartek|piątek|sobota|niedziela|r|o|godzinę temu"
        )
    ),
    translated_from=r"(?:(?:z|na)(?:\s+język\w*)?)\s+\w+",
    credit_leads={
        "translator": phrases(
            "tłumaczenie|tłumaczył|tłumaczyła|przekład|przełożył|przełożyła|przetłumaczył|przetłumaczyła|"
            "tłum|tłumaczenie z {lang}|tłumaczenie i opracowanie|tłumaczyli|tłumacz|tłumaczka|"
            "z {lang} przełożył|z {lang} przełożyła|z {lang} tłumaczył|z {lang} tłumaczyła|wersja polska|"
            "przekład z {lang}|przełożyli|adaptacja|tłum. z {lang}|przeł.|przeł. z {lang}|"
            "z {lang} przetłumaczył|z {lang} przetłumaczyła|z {lang} przełożyli|z {lang} tłumaczyli|"
            "w tłumaczeniu|w przekładzie|tłumaczenie i redakcja|tekst przełożyła|tekst przełożył|"
            "tekst przetłumaczyła|tekst przetłumaczył|artykuł przetłumaczyła|artykuł przetłumaczył|"
            "przekład i opracowanie|tłumacze|tłum."
            "|z {lang} —|z {lang} –|z {lang}:|z {lang} :"
        ),
        "editor": phrases(
            "redakcja|redaktor|redagował|redagowała|red|opracowanie|korekta|redagowali|redaktorka|edycja|"
            "opracował|opracowała|oprac.|redakcja i korekta|redakcja tekstu|redakcja językowa|"
            "opracowanie redakcyjne|opracowali|redaktor prowadzący|redaktorka prowadząca|"
            "redaktor wydania|adiustacja|red."
        ),
        "author": phrases("autor|autorka|tekst|autorzy|napisał|napisała|teksty"),
        "interviewer": phrases(
            "rozmawiał|rozmawiała|rozmawiali|wywiad przeprowadził|wywiad przeprowadziła|wywiad|"
            "rozmowę przeprowadził|rozmowę przeprowadziła|rozm.|pytał|pytała|pytali|wysłuchał|wysłuchała|"
            "notował|notowała|rozmowę przeprowadzili|wywiad przeprowadzili"
        ),
        "photo": phrases(
            "fot|foto|zdjęcia|fotografie|zdjęcie|fotograf|zdj.|fotografia|wideo|ilustracja|ilustracje|"
            "grafika|rysunki|rys.|zdjęcia i wideo|film|autor zdjęć|autorka zdjęć|fot."
        ),
    },
    printed_credits={
        "translator": "Tłumaczenie: {names}",
        "editor": "redakcja: {names}",
        "reviewer": "korekta: {names}",
    },
    inflection=Inflection(
        own="[aoeęąyi]",
        endings=(
            "[aoeęąyiu]|ów|om|ami|ach|em|ie|owi|ego|emu|ej|ych|ym|ymi|ich|im|imi|owie|iego|iemu|iej|ią|ia|ię|iem|iom|"
            "iami|iach|"
        ),
        changes=(
            Change(r"ast[oa]", "eśc", "ie"),
            Change(r"st[oa]?", "śc", "ie"),
            Change(r"a([td])[oay]?", r"e\1", "zie|cie"),
            Change(r"t[oay]?", "c", "ie|i"),
            Change(r"d[oay]?", "dz", "ie|i"),
            Change(r"r[oay]?", "rz", "e|y"),
            Change(r"k[aoi]?", "c", "e|y"),
            Change(r"g[aoi]?", "dz", "e|y"),
            Change(r"ł[aoy]?", "l", "e|i"),
            Change(r"cha?", "sz", "e"),
            Change(r"([^aeiouyąęó])([^aeiouyąęó])[ao]", r"\1e\2", ""),
            Change(r"(?<=[a-zżźćńłśąęó]{2})i?e([cknl])", r"\1"),
            Change(r"ó([^aeiouyąęó]+)", r"o\1"),
            Change(r"o([^aeiouyąęó]+)a", r"ó\1", ""),
            Change(r"ą([^aeiouyąęó]+)", r"ę\1"),
        ),
        irregular={
            "dzień": "dnia dniu dniem dni dniom dniami dniach",
            "człowiek": "ludzie ludzi ludziom ludźmi ludziach",
            "dziecko": "dzieci dzieciom dziećmi dzieciach",
            "rok": "lata lat latom latami latach",
            "brat": "bracia braci braciom braćmi",
            "ksiądz": "księdza księdzu księdzem księża księży księżom",
        },
    ),
)
