"""Hungarian."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    own_name="magyar",
    never_end=frozenset(
        (
            "dr prof ifj id özv st sz u pl ún kb ill vö ld lsd old szerk bp tel mo ford szül gr főszerk vki vmi szt pk "
            "msz fsz em megh med br őrgr rev mons mgr msgr nt t.c nyug alez ezr örm törm "
            "vőrgy dd ált isk közig h főoszt oszt o.v üv ügyv közj tansz habil pf hrsz "
            "rkp stny útja kf fszt tetőt alags lph kp lapsz lábj mt ábr tábl táb összeáll utósz előszó pld tk t.i ui u.o "
            "uő i.m i.h i.k il cca ca kbl átl össz ös tbsz esz gúny orv fiz műv ném szl szb vál"
        ).split()
    ),
    before_number=frozenset(
        (
            "sz u p tel fsz em ker kb nr kr.e kr.u i.e i.sz min max lj o áb ábr tábl köt évf füz hrsz pf krt ép lph mell "
            "bek par kat cikk cikkely tc v old"
        ).split()
    ),
    rarely_end=frozenset("kft rt zrt bt nyrt jr inc ltd ker btk ptk alk kkt nonprofit kht szöv".split()),
    may_end=frozenset(
        (
            "stb i.e i.sz kr.e kr.u mrd ft uo s.k km cm kg eft p dkg dl l ml ha m2 mp évf tcs ezds alezds őrgy szds hdgy "
            "fhdgy fhgy altbgy vezérőrgy tbk szkv őrm zls"
        ).split()
    ),
    starters=frozenset(
        (
            "a az egy és de ha hogy is nem ez azt ezt ezek azok ő ők én te mi ti mint mert míg amikor amely aki ami akkor "
            "most itt ott így úgy csak már még majd pedig viszont azonban ugyanakkor szerint után előtt között minden több "
            "sok kevés néhány ma tegnap holnap ki mit miért hol hogyan ennek annak ebben abban erre arra ezzel azzal ezért "
            "azért bár sőt tehát van volt lesz lehet kell"
        ).split()
    ),
    after_ordinal=frozenset(
        (
            "§ sz század századi századbeli kerület kerületi emelet hely helyen osztály osztályos évfolyam évfolyamos "
            "rész fejezet oldal ábra táblázat cikk cikkely szakasz pont bekezdés forduló helyezett alkalommal percben"
        ).split()
    ),
    short_names=frozenset("Gy Sz Zs Cs Ny Ty Ly Th Ph".split()),
    short_months=frozenset("jan febr feb márc már ápr máj jún júl aug szept szep okt nov dec".split()),
    before_ordinal=frozenset("a az".split()),
    dotted_ordinals=True,
    dotted_romans=True,
    quotes=(("„", "”"), ("»", "«")),
    decimal=",",
    thousands=("\u00a0", " ", "."),
    months=(
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
    ),
    conjunctions=("és",),
    source_leads=phrases("forrás|források"),
    byline_leads=phrases("írta|szerző|szerzők|szöveg"),
    note_leads=phrases("helyesbítés|megjegyzés|a szerkesztő megjegyzése|frissítés|pontosítás"),
    boilerplate_lines=phrases(
        "tovább|bővebben|olvass tovább|olvassa el|megosztás|megosztás facebookon|nyomtatás|hirdetés|"
        "feliratkozás|iratkozz fel|hírlevél|hozzászólások|szólj hozzá|minden jog fenntartva|"
        "kapcsolódó cikkek|kapcsolódó|legolvasottabb|legfrissebb|címlap|kezdőlap|menü|keresés|"
        "bejelentkezés|elfogadom|támogatás|vissza a tetejére|regisztráció|belépés|kilépés|fiókom|"
        "összes hír|összes cikk|archívum|impresszum|kapcsolat|rólunk|adatvédelem|adatkezelés|"
        "felhasználási feltételek|elutasítom|összes elfogadása|elfogadás|nem, köszönöm|később|válasz|"
        "hozzászólás|hozzászólok|következő cikk|előző cikk|következő|előző|link másolása|másolás|másolva|"
        "küldés|küldés e-mailben|megosztás e-mailben|megosztom|megosztás twitteren|továbbiak|még több|"
        "több hír|összes megtekintése|horoszkóp|fotógaléria|megnézem|ajánlott|ajánló|"
        "szponzorált tartalom|támogatott tartalom|fizetett tartalom|hibát talált|hibabejelentés|vissza|"
        "vissza a főoldalra|előfizetés|előfizetek|mentés|hallgassa meg|cikk meghallgatása|iratkozzon fel|"
        "támogatom|lap tetejére|ugrás a tartalomra|tiszteletben tartjuk az ön adatait"
        "|a cikk folytatódik|a cikk a hirdetés után folytatódik|így dolgozunk|a szerző cikkei"
        "|cikk ajándékozása"
    ),
    boilerplate_leads=phrases(
        "címkék|címke|kategória|kulcsszavak|megosztás|oszd meg|iratkozz fel|iratkozzon fel|kövess minket|"
        "kövessen minket|©|copyright|minden jog|hirdetés|olvasási idő|tetszett|ez a cikk|ez az oldal|"
        "kattintson|gépi fordítás|támogasd|támogassa|iratkozz|iratkozzon|csatlakozz|csatlakozzon|kövess|"
        "kövessen|kövesd|kövesse|ne maradj le|ne maradjon le|támogass|támogasson|ossza meg|tetszik|"
        "szeretné|szeretnéd|ha tetszett|ha hibát|hibát talált|hibát találtál|írj nekünk|írjon nekünk|"
        "küldje el|küldd el|a teljes cikk|a cikk folytatása|a folytatáshoz|az olvasáshoz|"
        "a hozzászóláshoz|ez az interjú|ez a tartalom|a cikk eredetileg|a weboldal|weboldalunk|honlapunk|"
        "sütiket|töltse le|töltsd le|legfrissebb hírek|további híreink|előfizetőink|már előfizető|"
        "a szerkesztőség"
        "|kedvenceink|vágólapra|az írás eredetileg|az interjú eredetileg|eredetileg megjelent|eredetileg a"
        "|az eredeti cikk|együttműködésben|legyél te az első"
        "|köszönjük, hogy"
    ),
    cross_link_leads=phrases(
        "olvassa el|olvassa el ezt is|olvasd el|olvasd el ezt is|kapcsolódó|kapcsolódó cikkek|"
        "kapcsolódó cikkeink|lásd még|bővebben|ez is érdekelheti|ajánljuk|további hírek|legolvasottabb|"
        "legfrissebb|olvasson|olvass|olvassa|olvasd|olvassa még|olvasd még|olvasta már|kapcsolódó hírek|"
        "kapcsolódó tartalom|kapcsolódó írások|ezt is olvassa el|ezt olvasta már|ez is érdekelhet|"
        "ez is érdekes|ezek is érdekelhetik|hasonló cikkek|hasonló hírek|további cikkek|további cikkeink|"
        "további ajánlatunk|friss hírek|legnépszerűbb|népszerű|népszerű cikkek|legutóbbi cikkek|"
        "ajánlott cikkek|ajánlott olvasmány|önnek ajánljuk|neked ajánljuk|cikkajánló|korábban írtuk|"
        "témában|a témában|bővebben a témáról|nézze meg|nézd meg|kiemelt híreink|címlapról ajánljuk"
    ),
    page_words=phrases(
        "minket|hírlevel|feliratk|szerkesztőség|szerző|oldal|hozzászól|link|hib|alkalmazás|újságír|engedély|"
        "hozzájárul|fordít|megjelent|cookie|süti|e-mail|olvasó|ingyen|forrás|facebook|telegram|instagram|"
        "youtube|whatsapp|google|értesít|fiók|csatorn|podcast|fenntartva"
        "|eredeti"
    ),
    page_phrases=phrases("minden jog fenntartva|nem feltétlenül tükrözi|írásos engedélye nélkül"),
    section_words=phrases(
        "főoldal|címlap|hírek|belföld|külföld|gazdaság|sport|kultúra|vélemény|tudomány|tech|életmód|közélet|"
        "időjárás|videó|bulvár"
    ),
    date_leads=phrases("frissítve|közzétéve|megjelent|utolsó frissítés|módosítva|utoljára frissítve"),
    institutions=phrases(
        "minisztérium|múzeum|rendőrség|ügynökség|egyetem|kormány|elnök|tanács|bíróság|levéltár|hivatal|"
        "bank|szerkesztőség|intézet|könyvtár|önkormányzat|parlament|egyesület|alapítvány|bizottság"
    ),
    date_words=frozenset(
        phrases("ma|tegnap|órája|perce|napja|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|egy órája")
    ),
    credit_leads={
        "translator": phrases(
            "fordította|fordítás|fordító|fordították|angolból fordította|románból fordította|"
            "oroszból fordította|németből fordította|franciából fordította|magyar változat|"
            "magyarra fordította|ford.|fordította és szerkesztette|románból fordították|"
            "angolból fordították|ukránból fordította|olaszból fordította|spanyolból fordította|"
            "lengyelből fordította|franciából fordították|németből fordították|szerbből fordította|"
            "bolgárból fordította|törökből fordította|magyarra ültette|magyarította|magyar szöveg|"
            "magyar fordítás|a fordítást készítette|fordította és adaptálta|a szöveget fordította"
            "|{lang} fordította|angolra fordította|románra fordította|angol fordítás|román fordítás"
            "|fordítás és szerkesztés"
        ),
        "editor": phrases(
            "szerkesztette|szerkesztő|szerkesztés|lektorálta|lektor|korrektor|szerk.|lektorálás|"
            "korrektúra|olvasószerkesztő|felelős szerkesztő|a szöveget gondozta|nyelvi lektor|átdolgozta|"
            "kontrollszerkesztő"
        ),
        "author": phrases("írta|szerző|szöveg|szerzők|írta és fényképezte|szövege|riport|riportja"),
        "interviewer": phrases(
            "az interjút készítette|interjú|kérdezett|az interjút készítették|az interjút lejegyezte|"
            "kérdezte|beszélgetett|beszélgetőtárs|lejegyezte|riporter|interjúkészítő"
        ),
        "photo": phrases(
            "fotó|fotók|kép|fényképezte|képek|fotó és videó|videó|fényképek|fénykép|fényképész|fotós|"
            "illusztráció|illusztrációk|grafika|operatőr|kiemelt kép|borítókép|képek forrása"
        ),
    },
    printed_credits={
        "translator": "Fordítás: {names}",
        "editor": "szerkesztés: {names}",
        "reviewer": "ellenőrzés: {names}",
    },
    inflection=Inflection(
        endings=(
            "(?:[aeoöáéiíuüú]?[ktmdni]|[bv][ae]n?|b[óő]l|h[oeö]z|n[ae]k|n[áé]l|[oeö]?n|r[ae]|r[óő]l|t[óő]l|(?:[^aáeéiíoóöőuúüű])?"
            "[ae]l|ig|ért|ként|[vj]?[aeáé]i?|j?[uü]k|[uü]nk|k[ae]t|[oaeö]k[ae]t|i){0,4}"
        ),
        changes=(Change(r"a", "á"), Change(r"e", "é")),
    ),
)
