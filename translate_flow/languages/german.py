"""German."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="de",
    name="German",
    own_name="Deutsch",
    never_end=frozenset(
        (
            "verl hr hrn fr frl dr drs prof profs dipl dipl.-ing ing dkfm hl msgr oberst obst lt hptm maj bzw ca cca vgl z.b "
            "d.h s.o s.u i.d.r o.g sog evtl ggf ggfs inkl exkl einschl zzgl abzgl bd bde hrsg hg red verf anm aufl "
            "kap abb tab geb gest verh ev kath insb insbes bes gem v rd tel m.e u.u i.s.v i.v.m z.t z.zt z.hd i.a i.v bsp "
            "bspw str ehem engl frz franz lat griech urspr resp lit ziff vors stellv wiss techn jew kgl städt staatl "
            "landw med rer nat phil jur iur habil oec theol h.c rer.nat r.i.p abg u fa inh emer mult präs vizepräs sekr "
            "staatssekr stv stellvertr fam gebr geschw kfm kfr k.k k.u.k österr schweiz dt dtsch amerik bayer württ westf "
            "nördl südl östl westl zw zzt zus übers übertr mitarb erw überarb nachdr ausg hrsgg gegr gek entspr eigtl "
            "bezgl bezügl betr grds hist i.e i.h.v i.s i.z.m jährl kompl konst kons mehrf mdl mind monatl mtl nachf "
            "nieders öffentl parl pers polit preuß röm russ sächs schriftl soz spez südd tägl teilw thür umg unbest v.a "
            "verb vermutl veröff versch vorl vorm wahrsch wöchentl angekl kl bekl urt beschl az oberstlt obstlt oblt olt "
            "ltn fw stfw hfw uffz ofw kptlt kpt genmaj brig brigg adm erzb bf kard p.s ps vorw nachw bearb zit sel hochw "
            "ehrw exz magn ökon päd psych soziol pharm vet dent agr forst h.c.mult lic cand stud o.univ.-prof univ "
            "univ.-prof univ.-doz doz priv.-doz pd min.-präs min.-dir ministerpräs bundespräs reg reg.-präs reg.-rat "
            "oberbürgerm bürgerm bgm obb landesr landr stadtr gem.-rat st skt sankt ob.-insp insp kom kommr okt.-nov "
            "abt.-ltr ltr gf geschf vertr bevollm mitgl anw ra rain vors.-richt chem phys math mech elektr bot zool geogr "
            "geol astr arch archit bibl lfd ung ungef durchschn gesch geschätzt zwecks bgbl rgbl amtsbl bt-drs inst fak "
            "sem dep"
        ).split()
    ),
    before_number=frozenset(
        (
            "nr nrn art abs ziff lit str bd bde abb tab kap tel rd ca max min s f ff aufl plz postf rn randnr abt anl bl "
            "ap mt mk lk joh röm kor gal eph phil kol thess hebr jak petr offb mos ps spr jes jer dan lfd tfl taf fn anh "
            "rdnr rnr rz bstb kat hs ms sp z zl etg whg top pos hausnr telefonnr tel.-nr"
        ).split()
    ),
    rarely_end=frozenset(
        (
            "gmbh co e.v mio mrd tsd std a.d a.m jh jhdt jhs jr sen jun u.s.a u.s ff f f.d r.d gen min sek km stk stdn "
            "mill pkw lkw stck ex expl sa so.e o.a n.a max mag em"
        ).split()
    ),
    may_end=frozenset(
        (
            "u.a usw usf etc u.ä u.s.w o.ä o.dgl u.dgl dgl u.v.m u.v.a u.a.m v.chr n.chr v.u.z n.u.z jh jhs jhdt gmbh co kg uhr "
            "d.j d.m d.r n.v n.e"
        ).split()
    ),
    starters=frozenset(
        (
            "der die das ein eine einer einem einen er sie es wir ihr ich du man in im an am auf bei beim mit nach von "
            "vom zu zum zur aus für über unter aber und doch denn wenn als da weil dass ob was wer wie wo warum nun nur "
            "auch noch schon so dann dort hier dies diese dieser dieses diesem diesen jetzt seit vor während laut alle "
            "viele einige mehrere kein keine keiner nicht seine sein seinen seiner ihre ihren ihrem unser unsere mein "
            "meine dabei dazu damit daher deshalb deswegen trotzdem jedoch allerdings außerdem zudem danach später zuvor "
            "heute gestern morgen bereits etwa rund mehr weniger beide jeder jede jedes bis durch gegen ohne um ist war "
            "wird wurde hat hatte nachdem obwohl sowie selbst sogar erst wir's inzwischen"
        ).split()
    ),
    abbreviation_endings=("str", "pl", "gass", "präs", "sekr", "minist"),
    short_names=frozenset("Ch Ph Th Joh Wilh Friedr Jos Mich Ing Str".split()),
    short_months=frozenset("jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez".split()),
    before_ordinal=frozenset(
        (
            "am der die das den dem des im vom zum bis ab seit beim zur jeden jedem jeder jedes dieser diesem diesen ihr "
            "ihre ihrem ihren ihrer sein seine seinem seinen seiner unser unsere unserem unseren deren dessen und oder ein "
            "einen einem eines mein meine meinem letzten vorletzten"
        ).split()
    ),
    after_ordinal=frozenset(
        (
            "jahrhundert jahrhunderts jahrhunderten jahrtausend jahrestag jahrestages jahrestags platz rang mal "
            "bundesliga liga kreisliga runde geburtstag geburtstags geburtstages klasse stock auflage wahlperiode "
            "legislaturperiode spieltag spieltags etage obergeschoss untergeschoss bezirk kalenderwoche lebensjahr "
            "weltkrieg weltkriegs weltkrieges internationale internationalen fc senat zivilsenat strafsenat kammer armee "
            "division kompanie dynastie quartal halbjahr semester tag etappe halbzeit minute spielminute sitzung "
            "zusammensetzung staffel parteitag kongress festival jubiläum hochzeitstag todestag tagung ausgabe kapitel og "
            "ug eg dg obergeschoß teil band buch akt szene satz vers absatz kapitels vorsitzende vorsitzender "
            "vorsitzenden bürgermeister bürgermeisterin halbfinale viertelfinale lauf rennen durchgang gang grad gebot "
            "evangelische advent sonntag montag grenadierregiment infanteriedivision bataillon regiment korps flotte zug "
            "reihe saison wahlgang lesung strophe aufguss hilfe arbeitsmarkt"
        ).split()
    ),
    dotted_ordinals=True,
    dotted_romans=True,
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«")),
    decimal=",",
    thousands=(".", "\u202f", "\u00a0", " ", "'", "’"),
    months=(
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
        "jänner",
    ),
    conjunctions=("und", "u."),
    particles=frozenset({"von", "van", "der", "den", "zu", "zum", "zur", "de", "la", "vom", "dos", "di"}),
    source_leads=phrases(
        "quelle|quellen|mit material von|mit agenturmaterial|mit material der|mit informationen von|"
        "mit agenturmaterial von|mit|unter verwendung von material von|nach material von|agenturen|agentur|"
        "mit inhalten von|via|material"
    ),
    byline_leads=phrases(
        "von|autor|autorin|autoren|text|text von|ein bericht von|ein beitrag von|text und fotos|"
        "text & foto|eine reportage von|eine analyse von|ein kommentar von|ein interview von|"
        "ein gastbeitrag von|kommentar von|gastbeitrag von|analyse von|reportage von|veröffentlicht von|"
        "geschrieben von|verfasst von|aus athen von|protokoll von|essay von|kolumne von|autor:innen|"
        "autor/in|von unserem korrespondenten|von unserer korrespondentin"
    ),
    note_leads=phrases(
        "korrektur|berichtigung|anmerkung|anm. d. red|anmerkung der redaktion|hinweis|aktualisierung|"
        "in einer früheren version|anm. der redaktion|korrekturhinweis|hinweis der redaktion|richtigstellung|"
        "update|transparenzhinweis|redaktioneller hinweis|anmerkung des übersetzers|nachtrag|klarstellung|"
        "in einer früheren"
    ),
    boilerplate_lines=phrases(
        "weiterlesen|mehr lesen|lesen sie auch|mehr|mehr erfahren|siehe auch|teilen|artikel teilen|"
        "auf facebook teilen|drucken|anzeige|werbung|abonnieren|newsletter|newsletter abonnieren|"
        "jetzt abonnieren|kommentare|kommentar schreiben|alle rechte vorbehalten|verwandte artikel|"
        "ähnliche artikel|zum thema|mehr zum thema|meistgelesen|startseite|nach oben|link kopieren|"
        "anhören|artikel anhören|merken|folgen sie uns|unterstützen sie uns|empfohlen|"
        "das könnte sie auch interessieren|zur startseite|menü|suche|suchen|schließen|anmelden|einloggen|"
        "registrieren|alle akzeptieren|akzeptieren|alle cookies akzeptieren|cookie-einstellungen|"
        "zustimmen|ich stimme zu|jetzt lesen|weiterlesen nach der anzeige|artikel hören|vorlesen|"
        "artikel verschenken|artikel drucken|auf x teilen|per e-mail teilen|per mail teilen|link kopiert|"
        "zur merkliste|merkliste|kommentieren|kommentar verfassen|kommentare lesen|kommentare anzeigen|"
        "fehler melden|mehr anzeigen|mehr laden|alle anzeigen|nächster artikel|vorheriger artikel|zurück|"
        "weiter|impressum|datenschutz|kontakt|über uns|agb|nutzungsbedingungen|bildergalerie|fotostrecke|"
        "video|video ansehen|jetzt spenden|spenden|unterstützen|jetzt testen|jetzt anmelden|"
        "zum newsletter|newsletter bestellen|eilmeldungen|push-mitteilungen|gesponsert|sponsored|"
        "produktplatzierung|verlagsangebot|zur übersicht|zum seitenanfang|seite drucken|schriftgröße|"
        "feedback|diskutieren sie mit|leserbriefe|folgen|mein konto|abmelden|ausloggen|"
        "jetzt registrieren|alle artikel|alle nachrichten|alle meldungen|podcasts|newsticker|redaktion|"
        "werben|mediadaten|cookies|ablehnen|alle ablehnen|nur notwendige|nein danke|später|antworten|"
        "kommentar absenden|kommentare ausblenden|nächste meldung|vorherige meldung|kopiert|"
        "in app öffnen|in der app lesen|artikel merken|auf die merkliste|artikel teilen per|e-paper|"
        "epaper|abo|abo-shop|shop|horoskop|spiele|rätsel|stellenmarkt|traueranzeigen|inhalt|"
        "inhaltsverzeichnis|zurück zur startseite|nach oben scrollen|auf whatsapp teilen|"
        "auf linkedin teilen|auf telegram teilen|exklusiv für abonnenten|jetzt freischalten|"
        "jetzt weiterlesen|fehler im artikel gefunden|zum kommentarbereich|thema folgen|autor folgen|"
        "die wichtigsten nachrichten|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|"
        "aktuelle nachrichten|ihre privatsphäre ist uns wichtig"
        "|artikel weiterempfehlen|der artikel geht unten weiter|weiterempfehlen|so arbeiten wir"
        "|alle artikel des autors|profil ansehen"
    ),
    boilerplate_leads=phrases(
        "schlagwörter|schlagworte|stichwörter|tags|themen|rubrik|teilen|abonnieren|folgen sie|"
        "melden sie sich|©|copyright|alle rechte|anzeige|werbung|weiterlesen|laden sie|unterstützen|"
        "lesezeit|dieser artikel erschien|dieser artikel ist|hat ihnen|kommentare|zu den kommentaren|"
        "nachdruck|hier klicken|jetzt abonnieren|mehr zum thema|wir verwenden|diese website verwendet|"
        "diese seite verwendet|wir nutzen|mit der nutzung|akzeptieren|cookies|folgen sie uns|folge uns|"
        "melde dich|abonniere|abonnieren sie|newsletter|jetzt anmelden|bleiben sie|nichts verpassen|"
        "verpassen sie|holen sie sich|fehler gefunden|haben sie einen fehler|ihnen ist ein fehler|"
        "ist ihnen ein fehler|fehler entdeckt|teilen sie|diesen artikel|diskutieren sie|schreiben sie|"
        "kommentieren|kommentar|hat dir|hat ihnen der|gefällt ihnen|unterstütze|spenden sie|helfen sie|"
        "dieser text wurde|dieser artikel wurde|dieser beitrag|dieser text|übersetzt mit hilfe|"
        "maschinell übersetzt|maschinelle übersetzung|automatisch übersetzt|die übersetzung wurde mit|"
        "originalartikel|zum original|kategorie|kategorien|thema|tag|ressort|stichwort|"
        "geschätzte lesezeit|lesedauer|bildergalerie|fotostrecke|zum video|video|hören sie|die meinung|"
        "die in diesem|gastbeiträge|nutzungsrechte|impressum|laden sie die|zur app|geben sie|ihre e-mail|"
        "einwilligung|aktivieren sie|mit dem abschicken|auf facebook|auf twitter|per e-mail|per whatsapp|"
        "unterstützen sie|unterstütze uns|unterstütz uns|lesen sie weiter|weiterlesen mit|"
        "alle nachrichten|alle news|mehr nachrichten|die wichtigsten|verpasse|bleib auf|jetzt kostenlos|"
        "jetzt unseren|jetzt den|unser newsletter|unseren newsletter|abonnier|registrieren sie|"
        "registriere dich|haben sie fragen|haben sie hinweise|haben sie anregungen|haben sie selbst|"
        "sie haben einen fehler|sie möchten|sie wollen|möchten sie|wollen sie|schreib uns|"
        "schreiben sie uns|kontaktieren sie|teile diesen|teil den|dir gefällt|ihnen hat|"
        "dieses interview wurde|dieses gespräch wurde|dieses interview ist|dieses interview erschien|"
        "dieser inhalt|an dieser stelle|externer inhalt|hier finden sie|hier können sie|um diesen|"
        "um kommentare|um zu kommentieren|zum weiterlesen|wiederveröffentlichung|vervielfältigung|"
        "diese recherche wurde|diese reportage wurde"
        "|den artikel|artikel drucken|artikel teilen|dieses thema im|über dieses thema|in zusammenarbeit mit"
        "|in kooperation mit|in partnerschaft mit|zuerst erschienen|der text erschien|der artikel erschien"
        "|dieser text erschien|der beitrag erschien|dieser beitrag erschien|erstmals erschienen"
        "|zuerst veröffentlicht|der text wurde zuerst|das interview erschien|zum originalartikel"
        "|schreiben sie einen kommentar"
        "|danke, dass|vielen dank, dass"
    ),
    cross_link_leads=phrases(
        "lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch|mehr dazu|zum thema|lesen sie|"
        "auch interessant|das könnte sie auch interessieren|lesen sie hierzu|lesen sie dazu|"
        "lesen sie weiter|lesen sie hier|mehr von|mehr aus|mehr lesen|mehr über|mehr nachrichten|"
        "weitere artikel|weitere meldungen|weitere nachrichten|weitere themen|"
        "das könnte dich auch interessieren|das könnte sie interessieren|auch lesenswert|lesetipp|"
        "lesetipps|passend zum thema|verwandte themen|verwandte artikel|ähnliche artikel|meistgelesen|"
        "meistgelesene artikel|die meistgelesenen artikel|neueste artikel|neueste meldungen|top-themen|"
        "empfehlungen der redaktion|empfohlene artikel|empfohlener redaktioneller inhalt|aus dem archiv|"
        "hintergrund|außerdem interessant|nicht verpassen|unsere empfehlung|unsere empfehlungen|"
        "aktuelle meldungen|beliebte artikel|das könnte ihnen auch gefallen|das könnte sie auch|"
        "auch spannend|ebenfalls interessant|weitere beiträge|weiterführende artikel|"
        "weiterführende links|ähnliche beiträge|ähnliche themen|beliebteste artikel|aktuelle artikel|"
        "aktuelle beiträge|aktuelle nachrichten|neueste nachrichten|neueste beiträge|neueste|"
        "am meisten gelesen|meist gelesen|meistkommentiert|top themen|topthemen|schlagzeilen|"
        "empfehlungen|aus dem ressort|mehr im ressort|mehr auf|lesen sie jetzt|jetzt lesen|lies auch|"
        "lies mehr|lies dazu|siehe dazu|vergleiche auch"
    ),
    page_words=phrases(
        "unser|newsletter|abo|artikel|redaktion|autor|seite|website|komment|link|fehler|tippfehler|app|"
        "journalis|genehmigung|zustimmung|überset|veröffentlicht|erschien|cookie|e-mail|leser|kostenlos|"
        "quelle|facebook|telegram|instagram|youtube|whatsapp|google|benachrichtigung|konto|erfahrung|"
        "vorbehalten|kanal|podcast|beitr|gefördert|unterstützung"
        "|zuerst"
    ),
    page_phrases=phrases(
        "alle rechte vorbehalten|geben nicht notwendigerweise|gibt nicht notwendigerweise|"
        "nicht unbedingt die meinung der redaktion|ohne schriftliche genehmigung"
    ),
    section_words=phrases(
        "startseite|politik|ausland|inland|wirtschaft|finanzen|panorama|sport|kultur|wissen|wissenschaft|"
        "gesundheit|reise|meinung|netzwelt|digital|video|videos|wetter|regional|lokales|gesellschaft|"
        "feuilleton|karriere|auto|ratgeber|nachrichten|mobilität"
    ),
    date_leads=phrases(
        "aktualisiert|aktualisiert am|veröffentlicht am|veröffentlicht|stand|zuletzt aktualisiert|"
        "erstellt am|letzte aktualisierung|zuletzt bearbeitet|zuletzt geändert|geändert am|erschienen am|"
        "erschienen|vom|datum|update|heute|gestern|publiziert am|publiziert|online seit"
    ),
    language_names=phrases(
        "englischen|rumänischen|russischen|ukrainischen|französischen|deutschen|italienischen|spanischen|"
        "bulgarischen|türkischen|polnischen|ungarischen|deutsche|englische|rumänische|russische"
    ),
    institutions=phrases(
        "ministerium|museum|polizei|agentur|amt|universität|regierung|präsid|rat|gericht|archiv|presse|"
        "dienst|bank|redaktion|team|institut|bibliothek|rathaus|parlament|verein|stiftung|kommission|"
        "screenshot|privat|feuerwehr|korrespondent|bundes|landes|stadt|firma|verlag|imago|picture|"
        "wirtschaft|sport|kultur|politik|freiwillig"
    ),
    job_words=phrases("korrespondent|redakteur|reporter|journalist|autor|chef|freie|professor"),
    date_words=frozenset(
        phrases(
            "heute|gestern|vor|stunde|stunden|einer|minute|minuten|min|tag|tagen|woche|montag|dienstag|"
            "mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|uhr|um|"
            "vor einer stunde|gerade eben|am"
        )
    ),
    translated_from=r"(?:aus\s+dem|ins|vom|aus\s+der)\s+\w+",
    credit_leads={
        "translator": phrases(
            "übersetzung aus dem {lang} von|übersetzung aus dem {lang}|übersetzung ins {lang}|"
            "übersetzung und bearbeitung|übersetzung von|übersetzung|übersetzt aus dem {lang} von|"
            "übersetzt und bearbeitet von|übersetzt von|aus dem {lang} übersetzt von|aus dem {lang} von|"
            "aus dem {lang}|ins deutsche übertragen von|ins {lang} übersetzt von|deutsche fassung|"
            "deutsche version|übersetzer|übersetzerin|übertragen von|deutsch von|adaption|"
            "übersetzung des artikels|übersetzt|deutsche übersetzung|deutsche übersetzung von|"
            "deutsche bearbeitung|ins deutsche von|ins deutsche übersetzt von|ins deutsche gebracht von|"
            "deutsch|deutscher text|deutsche fassung von|deutsche version von|adaption von|adaptiert von|"
            "übertragung|übertragung aus dem {lang}|aus dem {lang} übertragen von|übersetzerinnen|"
            "mitarbeit übersetzung|übers.|übers. von|in der übersetzung von|übersetzung und adaption|"
            "aus dem {lang} ins deutsche von"
            "|aus dem {lang} —|aus dem {lang} –|aus dem {lang}:|aus dem {lang} :"
            "|für {lang} übersetzt von|übersetzt für {lang} von|aus dem {lang} für {lang} übersetzt von"
        ),
        "editor": phrases(
            "redaktion|redigiert von|redakteur|redakteurin|lektorat|bearbeitung|bearbeitet von|"
            "korrektorat|schlussredaktion|chefredaktion|redigiert|redaktionelle bearbeitung|"
            "redaktionell bearbeitet von|lektoriert von|korrektur|korrigiert von|geprüft von|faktencheck|"
            "endredaktion|gegengelesen von|redakteure|verantwortlicher redakteur|bearbeiter|bearbeiterin|"
            "überarbeitet von|textredaktion|lektor|lektorin|red.|redaktionelle mitarbeit"
        ),
        "author": phrases(
            "von|autor|autorin|autoren|text|text von|ein bericht von|ein beitrag von|geschrieben von|texte|"
            "text und recherche|bericht|reportage|bericht von|protokoll|verfasst von|eine reportage von|"
            "ein text von|recherche"
        ),
        "interviewer": phrases(
            "interview|interview von|das interview führte|das gespräch führte|die fragen stellte|"
            "gespräch|das interview führten|das gespräch führten|interview geführt von|"
            "interview und text|die fragen stellten|das gespräch führte und übersetzte|aufgezeichnet von|"
            "protokolliert von|fragen|interview und übersetzung|moderation"
        ),
        "photo": phrases(
            "foto|fotos|bild|bilder|fotograf|fotografin|foto von|fotos von|fotografie|fotografien|"
            "fotografiert von|aufnahmen|illustration|illustrationen|grafik|bilder von|video|videos|"
            "kamera|grafiken|titelbild|aufmacherbild|bildredaktion"
        ),
    },
    typographic=("„", "“", "‚", "‘", "–", "—", "…", "\u00a0", "ß", "’"),
    printed_credits={
        "translator": "Übersetzung: {names}",
        "editor": "Redaktion: {names}",
        "reviewer": "Prüfung: {names}",
    },
    inflection=Inflection(
        own="en|e",
        endings="e|en|er|es|s|n|em|ern|ns|ens|nen|",
        changes=(
            Change(r"(?<=[a-zäöü]{3})(?:er|es|em)", "", "e|en|er|es|em"),
            Change(r"(\b[A-ZÄÖÜ]\w*)au([^aeiouyäöü]+)", r"\1äu\2", "e|er|ern|en|chen"),
            Change(r"(\b[A-ZÄÖÜ]\w*)(?<![äeo])a([^aeiouyäöü]+)", r"\1ä\2", "e|er|ern|en|chen"),
            Change(r"(\b[A-ZÄÖÜ]\w*)o([^aeiouyäöü]+)", r"\1ö\2", "e|er|ern|en|chen"),
            Change(r"(\b[A-ZÄÖÜ]\w*)(?<![äea])u([^aeiouyäöü]+)", r"\1ü\2", "e|er|ern|en|chen"),
            Change(r"(\b[A-ZÄÖÜ]\w*)a([^aeiouyäöü]+)(er|el|en)", r"\1ä\2\3", "n|s|"),
            Change(r"(\b[A-ZÄÖÜ]\w*)o([^aeiouyäöü]+)(er|el|en)", r"\1ö\2\3", "n|s|"),
            Change(r"(\b[A-ZÄÖÜ]\w*)u([^aeiouyäöü]+)(er|el|en)", r"\1ü\2\3", "n|s|"),
            Change(r"nis", "niss", "e|en|es"),
            Change(r"um", "", "en"),
            Change(r"ß", "ss", "e|en|es|er"),
        ),
        irregular={"Vater": "Väter", "Stadt": "Städte Städten", "Hand": "Hände Händen", "Wand": "Wände Wänden"},
    ),
)
