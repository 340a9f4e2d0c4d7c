"""German."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="de",
    name="German",
    own_name="Deutsch",
    never_end=frozenset(
        (
            "hr hrn fr frl dr drs prof profs dipl dipl.-ing ing mag dkfm hl msgr oberst obst lt hptm maj bzw ca cca vgl z.b "
            "d.h u.a s.o s.u i.d.r o.g sog evtl ggf ggfs inkl exkl einschl zzgl abzgl max bd bde hrsg hg red verf anm aufl "
            "kap abb tab geb gest verh ev kath insb insbes bes gem v rd tel m.e u.u i.s.v i.v.m z.t z.zt z.hd i.a i.v bsp "
            "bspw str ehem engl frz franz lat griech urspr resp lit ziff vors stellv wiss techn jew kgl städt staatl landw "
            "med rer nat phil jur iur habil oec theol h.c rer.nat r.i.p abg"
        ).split()
    ),
    before_number=frozenset(
        "nr nrn art abs ziff lit str bd bde abb tab kap tel rd ca max min s f ff aufl plz postf rn randnr abt anl bl ap".split()
    ),
    rarely_end=frozenset(
        "gmbh co e.v mio mrd tsd std a.d a.m jh jhdt jhs jr sen jun u.s.a u.s ff f f.d r.d gen min sek km st stk".split()
    ),
    may_end=frozenset(
        (
            "usw usf etc u.ä u.s.w o.ä o.dgl u.dgl dgl u.v.m u.v.a u.a.m v.chr n.chr v.u.z n.u.z jh jhs jhdt gmbh co kg uhr "
            "d.j d.m d.r"
        ).split()
    ),
    starters=frozenset(
        (
            "der die das ein eine einer einem einen er sie es wir ihr ich du man in im an am auf bei beim mit nach von vom "
            "zu zum zur aus für über unter aber und oder doch denn wenn als da weil dass ob was wer wie wo warum nun nur "
            "auch noch schon so dann dort hier dies diese dieser dieses diesem diesen jetzt seit vor während laut alle "
            "viele einige mehrere kein keine keiner nicht seine sein seinen seiner ihre ihren ihrem unser unsere mein meine "
            "dabei dazu damit daher deshalb deswegen trotzdem jedoch allerdings außerdem zudem danach später zuvor heute "
            "gestern morgen bereits etwa rund mehr weniger beide jeder jede jedes bis durch gegen ohne um ist war wird "
            "wurde hat hatte nachdem obwohl sowie selbst sogar erst wir's inzwischen"
        ).split()
    ),
    abbreviation_endings=("str",),
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
            "jahrhundert jahrhunderts jahrhunderten jahrtausend jahrestag jahrestages jahrestags platz rang mal bundesliga "
            "liga kreisliga runde geburtstag geburtstags geburtstages klasse stock auflage wahlperiode legislaturperiode "
            "spieltag spieltags etage obergeschoss untergeschoss bezirk kalenderwoche lebensjahr weltkrieg weltkriegs "
            "weltkrieges internationale internationalen fc senat zivilsenat strafsenat kammer armee division kompanie "
            "dynastie quartal halbjahr semester tag etappe halbzeit minute spielminute sitzung zusammensetzung staffel "
            "parteitag kongress festival jubiläum hochzeitstag todestag tagung ausgabe kapitel"
        ).split()
    ),
    dotted_ordinals=True,
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
    credit_leads={
        "translator": (
            "übersetzung aus dem {lang} von",
            "übersetzung aus dem {lang}",
            "übersetzung ins {lang}",
            "übersetzung und bearbeitung",
            "übersetzung von",
            "übersetzung",
            "übersetzt aus dem {lang} von",
            "übersetzt und bearbeitet von",
            "übersetzt von",
            "aus dem {lang} übersetzt von",
            "aus dem {lang} von",
            "aus dem {lang}",
            "ins deutsche übertragen von",
            "ins {lang} übersetzt von",
            "deutsche fassung",
            "deutsche version",
            "übersetzer",
            "übersetzerin",
            "übertragen von",
            "deutsch von",
            "adaption",
        ),
        "editor": (
            "redaktion",
            "redigiert von",
            "redakteur",
            "redakteurin",
            "lektorat",
            "bearbeitung",
            "bearbeitet von",
            "korrektorat",
            "schlussredaktion",
            "chefredaktion",
        ),
        "author": (
            "von",
            "autor",
            "autorin",
            "autoren",
            "text",
            "text von",
            "ein bericht von",
            "ein beitrag von",
            "geschrieben von",
        ),
        "interviewer": (
            "interview",
            "interview von",
            "das interview führte",
            "das gespräch führte",
            "die fragen stellte",
            "gespräch",
        ),
        "photo": ("foto", "fotos", "bild", "bilder", "fotograf", "fotografin", "foto von", "fotos von"),
    },
    language_names=(
        "englischen",
        "rumänischen",
        "russischen",
        "ukrainischen",
        "französischen",
        "deutschen",
        "italienischen",
        "spanischen",
        "bulgarischen",
        "türkischen",
        "polnischen",
        "ungarischen",
        "deutsche",
        "englische",
        "rumänische",
        "russische",
    ),
    byline_leads=("von", "autor", "autorin", "autoren", "text", "text von", "ein bericht von", "ein beitrag von"),
    source_leads=("quelle", "quellen", "mit material von", "mit agenturmaterial"),
    reporting=(
        "laut",
        "nach angaben von",
        "berichtet",
        "berichten",
        "meldet",
        "melden",
        "zitiert von",
        "wie die",
        "teilte",
        "berichtete",
        "meldete",
        "sagte der",
    ),
    note_leads=(
        "korrektur",
        "berichtigung",
        "anmerkung",
        "anm. d. red",
        "anmerkung der redaktion",
        "hinweis",
        "aktualisierung",
        "in einer früheren version",
    ),
    boilerplate_lines=(
        "weiterlesen",
        "mehr lesen",
        "lesen sie auch",
        "mehr",
        "mehr erfahren",
        "siehe auch",
        "teilen",
        "artikel teilen",
        "auf facebook teilen",
        "drucken",
        "anzeige",
        "werbung",
        "abonnieren",
        "newsletter",
        "newsletter abonnieren",
        "jetzt abonnieren",
        "kommentare",
        "kommentar schreiben",
        "alle rechte vorbehalten",
        "verwandte artikel",
        "ähnliche artikel",
        "zum thema",
        "mehr zum thema",
        "meistgelesen",
        "startseite",
        "nach oben",
        "link kopieren",
        "anhören",
        "artikel anhören",
        "merken",
        "folgen sie uns",
        "unterstützen sie uns",
        "empfohlen",
        "das könnte sie auch interessieren",
        "zur startseite",
    ),
    boilerplate_leads=(
        "schlagwörter",
        "schlagworte",
        "stichwörter",
        "tags",
        "themen",
        "rubrik",
        "teilen",
        "abonnieren",
        "folgen sie",
        "melden sie sich",
        "©",
        "copyright",
        "alle rechte",
        "anzeige",
        "werbung",
        "weiterlesen",
        "laden sie",
        "unterstützen",
        "lesezeit",
        "dieser artikel erschien",
        "dieser artikel ist",
        "hat ihnen",
        "kommentare",
        "zu den kommentaren",
        "nachdruck",
        "hier klicken",
        "jetzt abonnieren",
        "mehr zum thema",
    ),
    cross_link_leads=(
        "lesen sie auch",
        "lesen sie mehr",
        "mehr zum thema",
        "siehe auch",
        "mehr dazu",
        "zum thema",
        "lesen sie",
        "auch interessant",
        "das könnte sie auch interessieren",
    ),
    date_leads=(
        "aktualisiert",
        "aktualisiert am",
        "veröffentlicht am",
        "veröffentlicht",
        "stand",
        "zuletzt aktualisiert",
        "erstellt am",
    ),
    typographic=("„", "“", "‚", "‘", "–", "—", "…", "\u00a0", "ß", "’"),
)
