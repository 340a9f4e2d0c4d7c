"""Romanian."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    own_name="română",
    never_end=frozenset(
        (
            "dl d-l d-lui dna d-na d-nei dnul d-nul dra d-ra d-nii dr drd prof ing arh av jur acad conf univ lect asist "
            "psih ec farm ist lt-col lt.col lt mr maj cpt căp g-ral sg sgt plt slt serg cdor pr pă păr mons sf î.p.s ips "
            "p.s ps str șos bd b-dul bul bdul bld spl intr nr art alin lit pct fig pag p pp vol tab tel fax cf cca aprox "
            "jud mun com r-nul sect localit bl sc ap de.ex v vs vz op cit op.cit ibid d.p.d.v adj subst trad red coord "
            "resp i.e e.g a.k.a pt dir secr preș vicepreș ministr adm hab dep gl-lt gen.-mr lt.-maj lt.-col col.-lt "
            "viceprim-min prim-min ambas exec proc magistr lec bd-ul p-ța p-ţa rn munic ed edit îngr pref postf ilustr "
            "colab biogr bibl enc dicț dict gram engl ucr magh mat fiz chim biol geogr filos econ șt tov cet cetăț n.r "
            "n.red n.n n.t n.tr n.a cuv înv plt.-maj plut frt cap-sg aghiot vice-amiral cam-amiral episc mitr patr arhim "
            "ierom protos prot pc p.c i.p.s în.p.s ppsc fam intr-rea dir.gen dir.adj consil cms asis conf.univ prof.univ "
            "prep tehnic rect rev publ imprim parag refer adr pres tehn educ cat inst fil catedr bis mân mănăst"
        ).split()
    ),
    before_number=frozenset(
        (
            "nr art alin lit pct par fig pag p pp vol cap ap bl et sc tel fax al sec tab anexa sect cca aprox t bir of "
            "cam cab pg parag poz crt max min mob int tom ed km lot cl gr tr lec lecț cvart gh pos a lun mart mie vin sâm "
            "dum"
        ).split()
    ),
    rarely_end=frozenset(
        (
            "s.a s.r.l s.u.a u.e r.m jr sr dvs dv ex st min gen cap or col sen insp comis subinsp chest procur med vet cons "
            "guv sat"
        ).split()
    ),
    after_number=frozenset("min sec buc pers".split()),
    may_end=frozenset(
        (
            "etc ș.a ș.a.m.d șamd ș.cl a.c a.m p.m î.hr d.hr î.cr d.cr e.n î.e.n mil mld lei ron h min sec km m kg ha r.a "
            "cm mm mp mii hl mln mlrd mrd buc ș.u urm ș.urm u.m"
        ).split()
    ),
    starters=frozenset(
        (
            "în la pe de din cu el ea ei ele este sunt acesta aceasta acest această acestea aceștia acel acea acei acele "
            "potrivit conform după dar și însă totuși când dacă pentru un o unii unele astfel nu se s-a s-au îi le îl își "
            "ce cine cum unde mai tot toate toți noi voi eu tu deși până printre între ulterior anterior deocamdată iar ca "
            "aici acum atunci apoi era au a am ar va vor dintre către prin spre sub fără doar numai chiar fiecare cel cea "
            "cei cele care cât câteva mulți multe alt altă alți alte unul una ieri azi astăzi mâine anul luna joi luni "
            "marți miercuri vineri sâmbătă duminică însuși ne vă mă te primul prima ultimul ultima al"
        ).split()
    ),
    continuers=frozenset("euro eur usd mdl ron lei dolari".split()),
    short_names=frozenset("Al Gh Șt Ștef Alex Th Ch Chr Const C-tin Vas Nic Dem Em Eug Mih Gr Șerb Dr".split()),
    short_months=frozenset("ian febr feb mart mar apr iun iul aug sept sep oct nov dec".split()),
    quotes=(("„", "”"), ("«", "»")),
    decimal=",",
    thousands=(".", "\u00a0", " "),
    months=(
        "ianuarie",
        "februarie",
        "martie",
        "aprilie",
        "mai",
        "iunie",
        "iulie",
        "august",
        "septembrie",
        "octombrie",
        "noiembrie",
        "decembrie",
    ),
    conjunctions=("și", "şi"),
    particles=frozenset({"de", "la", "din", "van", "von", "al"}),
    source_leads=phrases(
        "sursa|sursă|surse|sursa foto|sursele|sursa informației|sursa articolului|sursa text|după|"
        "preluat de pe|preluat de la|cu informații de la|cu informații|cu informații din|"
        "pe baza informațiilor|via|foto și text|material preluat de la|cu contribuția"
    ),
    byline_leads=phrases(
        "autor|autoare|autori|de|text de|text|articol de|reporter|a scris|scris de|autor articol|autorul|"
        "jurnalist|corespondent|redactare|opinie de|un material de|reportaj de|analiză de|publicat de|"
        "postat de|semnează|semnat de|text și foto|corespondentul nostru|corespondenta noastră|"
        "trimisul nostru special|trimisa noastră specială"
    ),
    note_leads=phrases(
        "rectificare|corecție|erată|notă|nota redacției|n.r|actualizare|notă editorială|precizare|erata|"
        "notă de subsol|nota autorului|nota traducătorului|n. red|n. r|n.red|nota red|not. red|update|"
        "actualizat|drept la replică|notă către cititori"
    ),
    boilerplate_lines=phrases(
        "citește mai mult|citeşte mai mult|citește și|mai multe|mai mult|vezi și|vezi galeria foto|"
        "vezi toate|distribuie|distribuie pe facebook|distribuie pe twitter|distribuie pe telegram|"
        "distribuie articolul|abonează-te|abonează-te la newsletter|abonați-vă|"
        "abonează-te la newsletterul nostru|publicitate|reclamă|toate drepturile rezervate|comentarii|"
        "lasă un comentariu|adaugă un comentariu|ți-a plăcut articolul? distribuie|"
        "ți-a plăcut articolul?|trimite|tipărește|înapoi sus|știri similare|articole similare|"
        "articole recomandate|recomandate|cele mai citite|cele mai recente|ultimele știri|urmărește-ne|"
        "acasă|copiază linkul|citește pe|ascultă articolul|salvează|susține-ne|meniu|caută|căutare|"
        "închide|foto galerie|galerie foto|foto-galerie|galerie video|citește în continuare|"
        "citește articolul integral|continuă lectura|află mai multe|detalii|mai multe știri|"
        "mai multe detalii|mai multe articole|cele mai noi|știri recente|știrile zilei|top știri|popular|"
        "acceptă|accept|accept toate cookie-urile|setări cookie|sunt de acord|comentează|"
        "adaugă comentariu|nu există comentarii|fii primul care comentează|raportează o eroare|donează|"
        "donează acum|susține-ne|susține redacția|susține jurnalismul|susține redacția|tipărire|"
        "printează|trimite pe e-mail|salvează articolul|pagina principală|prima pagină|contacte|contact|"
        "despre noi|politica de confidențialitate|termeni și condiții|urmărește|"
        "urmărește-ne pe google news|abonare|abonează-te acum|newsletter|partajează|share|copiază link|"
        "vezi mai mult|vezi mai multe|arată mai multe|încarcă mai multe|vezi video|vezi comentariile|"
        "în trend|conținut sponsorizat|advertorial|reclame|continuarea articolului după publicitate|"
        "articolul continuă după reclamă|înapoi|următorul|articolul precedent|articolul următor|"
        "autentificare|înregistrare|intră în cont|contul meu|conectare|ieșire|deconectare|toate știrile|"
        "toate articolele|vezi toate știrile|flux știri|flux de știri|galerii|emisiuni|podcast|"
        "podcasturi|live tv|tv live|publicitate pe site|redacția|echipa|echipa noastră|cookies|"
        "politica de cookies|gdpr|setări|refuz|doar cele necesare|nu, mulțumesc|mai târziu|abonează-mă|"
        "mă abonez|răspunde|scrie un comentariu|trimite comentariul|știrea următoare|pagina următoare|"
        "știri din aceeași categorie|copiat|link copiat|adaugă la favorite|citește mai târziu|"
        "știri pe e-mail|horoscop|curs valutar|ro|ru|en|ro ru en|română|русский|дă share|dă share|"
        "dă like|sari la conținut|salt la conținut|nu acum|confidențialitatea ta contează|"
        "știri pe aceeași temă|articole pe aceeași temă"
        "|articolul continuă mai jos|continuarea mai jos|cum lucrăm|urmărește autorul"
        "|toate articolele autorului|forum"
    ),
    boilerplate_leads=phrases(
        "distribuie|abonează-te|abonați-vă|urmărește-ne|urmăriți-ne|etichete|taguri|tag-uri|"
        "cuvinte cheie|cuvinte-cheie|publicitate|©|copyright|toate drepturile|preluarea|citește mai mult|"
        "vezi toate|ți-a plăcut|susține|descarcă aplicația|fii la curent|alătură-te|intră pe|"
        "acest articol a apărut|timp de citire|vizualizări|reproducerea|comentează|like și share|"
        "comentarii|folosim cookie|acest site folosește|site-ul folosește|acest site utilizează|acceptă|"
        "urmărește|urmăriți|abonează|aboneaz|abonare|alătură|alăturați|intrați pe|intră în|"
        "citește în continuare|citește articolul|citește integral|continuă să citești|dacă ți-a plăcut|"
        "dacă ai găsit|dacă ați găsit|dacă găsești|ai găsit|ați găsit|ai observat|ați observat|"
        "semnalează|raportează|trimite-ne|scrie-ne|donează|susțineți|ajută-ne|acest text a fost tradus|"
        "acest articol a fost tradus|articolul a fost tradus|articol tradus automat|traducere automată|"
        "text tradus cu ajutorul|tradus cu ajutorul|acest articol a fost realizat|"
        "acest articol a fost publicat|acest material|articol publicat|text preluat|articol preluat|"
        "preluare|opiniile exprimate|opiniile autorului|categorii|categorie|rubrica|secțiune|cuvinte|tag|"
        "subiecte|etichetă|partajează|timp estimat|timp lectură|lectură|galerie foto|foto galerie|"
        "vezi galeria|vezi video|urmărește live|ascultă|primește|află primul|nu rata|nu ratați|"
        "newsletter|înscrie-te|autentifică|conectează|articol susținut|proiect finanțat|conținut|"
        "p - publicitate|reclama|pagina noastră|distribuiți|recomandă articolul|recomandă|dă mai departe|"
        "dă share|dă like|dă-ne|dați-ne|dați mai departe|abonați|înscrieți-vă|citiți-ne|citește-ne|"
        "găsește-ne|găsiți-ne|ne găsiți|ne găsești|suntem pe|suntem și pe|scrieți-ne|sunați-ne|"
        "trimiteți-ne|spune-ne|spuneți-ne|lăsați un|lasă-ne|pentru mai multe|pentru a citi|"
        "pentru a comenta|pentru cele mai|află mai|aflați|vrei să|dorești să|vreți să|doriți să|"
        "îți place|vă place|accesează|accesați|apasă|apăsați|click|clic|selectează|selectați|"
        "textul poate fi|articolul poate fi|republicarea|copierea|citarea|acest proiect|"
        "acest interviu a fost editat|articol realizat|material realizat în cadrul|"
        "material realizat cu sprijinul|redacția nu|autorul nu|știre în curs|știre în actualizare|"
        "materialul se actualizează|acest reportaj a fost|această investigație a fost|"
        "acest interviu a fost|investigația a fost realizată"
        "|articol apărut|articolul a apărut|textul a apărut|acest text a apărut|acest interviu a apărut"
        "|interviul a apărut|text apărut|publicat inițial|articol publicat inițial|text publicat"
        "|textul a fost publicat|articolul a fost publicat|dacă v-a plăcut|dacă vă place|dacă îți place"
        "|susține redacția|în parteneriat cu|citiți articolul original|articolul original"
        "|citește originalul|lasă un comentariu|fii primul care"
        "|mulțumim că|vă mulțumim"
    ),
    cross_link_leads=phrases(
        "citește și|citeşte şi|citiți și|vezi și|mai citește|mai multe despre|pe aceeași temă|"
        "recomandarea redacției|recomandări|read also|citiți mai multe|mai multe|citește mai departe|"
        "pe același subiect|subiecte similare|articole similare|știri similare|articole recomandate|"
        "articole asemănătoare|știri asemănătoare|recomandate|recomandarea editorilor|cele mai citite|"
        "cele mai recente|ultimele știri|ultima oră|mai multe știri|mai multe articole|mai multe din|"
        "mai multe de la|alte știri|alte articole|din aceeași categorie|din aceeași rubrică|"
        "te-ar putea interesa|te-ar putea interesa și|v-ar putea interesa|ar putea să te intereseze|"
        "ți-ar putea plăcea|vezi mai multe|nu ratați|articole din aceeași categorie|știri de ultimă oră|"
        "context|din arhivă|știrile zilei|top citite|citește mai mult despre|citiți|citește|"
        "vezi mai mult|vezi și video|ascultă și|urmărește și|află și|mai pe larg|detalii|pe larg|"
        "pe subiect|legate de subiect|din același subiect|știri pe subiect|s-ar putea să te intereseze|"
        "s-ar putea să-ți placă|poate te interesează|poate vă interesează|v-ar mai putea interesa|"
        "te-ar mai putea interesa|îți recomandăm|vă recomandăm|recomandăm|recomandarea noastră|"
        "cele mai comentate|cele mai populare|cele mai vizualizate|noutăți|ultimele noutăți|"
        "ultimele articole|articole recente|articole populare|nu rata|nu pierde|vezi galeria|"
        "știri pe aceeași temă|articole pe aceeași temă|pe această temă"
    ),
    page_words=phrases(
        "nostru|noastră|noștri|noastre|newsletter|abon|canal|articol|redacți|autor|site|comentari|link|"
        "eroare|greșeal|aplicați|jurnalis|acord|permis|tradu|publicat|cookie|e-mail|email|cititor|"
        "gratuit|sursei|sursa|facebook|telegram|instagram|youtube|whatsapp|viber|tiktok|google|notific|"
        "contul|pagin|experienț|rezervat|prieten|poveș|donați|patreon|inteligenț|texte|sprijin|finanț|"
        "grant|susținut"
    ),
    page_phrases=phrases(
        "nu reflectă neapărat|toate drepturile rezervate|toate drepturile sunt rezervate|"
        "este posibilă doar cu acordul|fără acordul scris al|cu indicarea obligatorie a sursei|"
        "preluarea integrală sau parțială"
    ),
    section_words=phrases(
        "acasă|știri|stiri|actualitate|politic|politică|social|economie|economic|externe|internațional|"
        "justiție|sport|cultură|cultural|monden|opinii|sănătate|educație|tehnologie|tech|regional|local|"
        "reportaje|investigații|meteo|lifestyle|mediu|agricultură|life|anchete|contact|diaspora"
    ),
    date_leads=phrases(
        "actualizat la|actualizat|ultima actualizare|publicat la|publicat|publicat pe|data publicării|ora|"
        "ultima modificare|modificat la|modificat|publicat în|postat la|postat pe|postat|adăugat|data|"
        "astăzi|azi|ieri|articol actualizat|creat"
        "|articol publicat pe|articol publicat la|articol publicat|publicat pe data de"
    ),
    language_names=phrases(
        "engleză|engleza|rusă|rusa|ucraineană|franceză|germană|română|limba engleză|limba rusă|"
        "limba română|limba franceză|limba germană|limba ucraineană|italiană|spaniolă|bulgară|turcă|"
        "maghiară|polonă|greacă|italiana|spaniola|franceza|germana|ucraineana|bulgara|găgăuză|cehă|"
        "sârbă|portugheză|neerlandeză|suedeză|arabă|ebraică|limba italiană|limba spaniolă|limba bulgară"
    ),
    institutions=phrases(
        "minister|muzeu|poliți|agenți|oficiu|universit|guvern|președ|președin|departament|consiliu|"
        "judecăt|arhiv|serviciu|banca|redacți|echip|institut|bibliotec|primări|captur|parlament|"
        "asociați|fundați|comisi|inspector|procur|igsu|facebook|arhiva|colaj|sursa|corespondent"
    ),
    job_words=phrases("corespondent|redactor|reporter|jurnalist|editor|analist|expert|profesor"),
    date_words=frozenset(
        phrases(
            "azi|astăzi|ieri|acum|în|urmă|ore|oră|o|de|minute|minut|min|zile|zi|săptămână|săptămâni|"
            "luni|marți|miercuri|joi|vineri|sâmbătă|duminică|lun|mar|mie|joi|vin|sâm|dum|ora|la|"
            "ieri la|acum o oră"
        )
    ),
    translated_from=r"(?:din|în|pentru)\s+(?:limba\s+)?\w+",
    credit_leads={
        "translator": phrases(
            "traducere și adaptare din {lang} de|traducere și adaptare de|traducere și adaptare|"
            "traducerea și adaptarea|traducere din {lang} de|traducere din limba {lang} de|"
            "traducerea din {lang} de|traducere din {lang}|traducere din limba {lang}|"
            "traducerea din {lang}|traducerea în {lang} de|traducerea în {lang}|traducere în {lang} de|"
            "traducere în {lang}|traducerea de|traducerea|traducere de|traducere|tradus din {lang} de|"
            "tradus din limba {lang} de|tradus de|traducător|traducătoare|versiunea în {lang} de|"
            "versiunea în {lang}|versiune în {lang}|versiunea română|a tradus|au tradus|traduceri|"
            "text tradus de|text tradus|articol tradus de|articol tradus|adaptare și traducere|adaptarea|"
            "traducere de către|traducere realizată de|traducerea a fost realizată de|"
            "traducerea articolului|traducerea textului|a tradus din {lang}|versiunea|versiune română|"
            "versiune în română|versiunea în română|versiunea în limba română|tradus și adaptat de|"
            "tradus și adaptat|tradus|traducători|articol tradus din {lang} de|în românește de|"
            "text în română|adaptare|adaptat de|adaptare de|din {lang} de|trad.|traducere și editare|"
            "traducere și redactare|traducere și note|tălmăcire|tălmăcit de|a tălmăcit|"
            "traducerea și redactarea|acest {lang} a fost tradus de|articolul a fost tradus de|"
            "textul a fost tradus de|acest {lang} a fost tradus din {lang} de"
            "|din {lang} —|din {lang} –|din {lang}:|din {lang} :"
            "|tradus pentru {lang} de|tradus din {lang} pentru {lang} de|traducere pentru {lang} de"
            "|tradus și editat de"
        ),
        "editor": phrases(
            "redactor-șef|redactor șef|redactor|redactare|redactată de|redactat de|editor|editare|"
            "editat de|stilizare|corectură|corector|revizuit de|revizie|redactori|redactoare|editori|"
            "editoare|editor coordonator|corectori|corectura|revizor|revizuire|revizuit|verificat de|"
            "redactarea|editor-șef|secretar de redacție|lectorat|lector|stilizator|coordonator|red.|"
            "editare și corectură|redactor de carte|redactor de serviciu|redactor-coordonator|"
            "redactor coordonator|editor-coordonator|secretar general de redacție|redacția textului|"
            "îngrijire|îngrijit de|corectare|corectat de|editat|verificare|revizie text"
            "|editor online|redactor online|corectură online"
        ),
        "author": phrases(
            "autor|autoare|autori|text de|text|de|material realizat de|articol de|a scris|au scris|scris de|"
            "texte|autorul|autoarea|material de|reportaj de|reportaj|un articol de|articol scris de|a relatat"
            "|documentare|documentarea"
        ),
        "interviewer": phrases(
            "interviu de|interviu realizat de|interviul a fost realizat de|a consemnat|au consemnat|"
            "a intervievat|interviu|interviu realizat|interviul a fost luat de|interviu consemnat de|"
            "convorbire realizată de|dialog realizat de|întrebări de|a discutat|a dialogat|"
            "a stat de vorbă|interviu consemnat|interviul realizat de|interviul a fost consemnat de|"
            "convorbire consemnată de|discuție consemnată de|au intervievat|în dialog cu|a întrebat"
        ),
        "photo": phrases(
            "foto|fotografii de|fotografii|fotografie|fotograf|imagini|foto de|fotograf de|poze|poze de|"
            "imagine|imagini de|fotografia|fotografii și text|foto și video|foto-video|foto/video|"
            "video de|imagini video|grafică|ilustrații|ilustrație|credit foto|credite foto|cameraman"
        ),
    },
    typographic=("„", "”", "«", "»", "–", "—", "…", "’", "\u00a0"),
    printed_credits={"translator": "Traducere: {names}", "editor": "redactor: {names}", "reviewer": "revizie: {names}"},
    inflection=Inflection(
        own="ul|ea|ia|ie|[aăeiuî]",
        endings=(
            "[aăeiuoî]|ul|ului|lui|le|lor|elor|ele|ei|ea|ia|ie|iei|ii|iii|ile|iile|iilor|ilor|uri|urile|urilor|ule|ției|l|lea|"
            "elui|iul|iului|"
        ),
        shifts={"d": "dz", "t": "tțţ", "s": "sșş"},
        changes=(
            Change(r"oa([^aăâeiîou]+)[ăe]?", r"o\1"),
            Change(r"ea([^aăâeiîou]+)[ăe]?", r"e\1"),
            Change(r"(?<!e)(?<!o)a([^aăâeiîou]+)[ăe]", r"ă\1", "i|ii|ilor|ile"),
            Change(r"(?<!e)(?<!o)a([^aăâeiîou]+)ă", r"e\1", "e|ei|ele|elor"),
            Change(r"â([^aăâeiîou])ăr", r"i\1er", "i|ii|ilor|e|ele|elor"),
            Change(r"ăr", "er", "e|ele|elor"),
            Change(r"(?<=[^aăâeiîou])oi", "oaie", "le|lor|"),
            Change(r"or", "oar", "e|ei|ea|ele|elor"),
            Change(r"ea", "el", "e|ei|ele|elor"),
            Change(r"(es)c", "eșt", "i|ii|ilor|e|ile"),
            Change(r"st(?:ă|a|u)?", "șt", "i|ii|ilor|ile"),
            Change(r"stru", "ștr", "i|ii|ilor"),
            Change(r"iat", "ieț", "i|ii|ilor"),
            Change(r"il", "i", "i|ii|ilor"),
            Change(r"(?<=[^aăâeiîou])al", "a", "i|ii|ilor"),
        ),
        irregular={
            "om": "oameni oamenii oamenilor",
            "soră": "sora surorii surori surorile surorilor",
            "mână": "mâini mâinile mâinilor",
            "cale": "căi căii căile căilor",
            "vale": "văi văii văile văilor",
            "zi": "zile zilele zilelor zilei",
        },
    ),
)
