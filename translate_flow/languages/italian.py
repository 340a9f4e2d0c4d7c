"""Italian."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="it",
    name="Italian",
    own_name="italiano",
    never_end=frozenset(
        (
            "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa proff ing avv arch rag geom on sen gen col ten magg "
            "serg mons v.le p.za p.zza c.so l.go pag pagg voll figg es nn cfr cf tel op cit op.cit vs d.lgs d.l d.p.r d.m "
            "lgs ss s c.d cosid trad card em.za s.em s.e s.s rev rev.do rev.mo ill.mo egr gent gent.mo spett spett.le "
            "preg preg.mo soc ten.col gen.brig m.llo maresc app brig v.brig cap.no com.te cav comm gr.uff uff grand.uff "
            "cav.lav on.le pres vicepres dir dir.gen segr amb ambasc cons assess sost proc proc.gen p.m avv.to not fra sr "
            "suor fr p.le p.tta lgt c.da loc fraz prov reg com circ b.go str s.da vic trav gall p.zale contr ed.it "
            "trad.it intr introd pref postf ill tav tavv loc.cit ibid ibidem vd v.di p.es p.e d.ssa dpr d.p.c.m dlgs r.d "
            "r.d.l d.d.l t.u cod c.p.c c.p.p circol gazz g.u.u.e sent cass trib giud ord decr n.d.r ndr n.d.t n.b lat gr "
            "ingl franc ted spagn russ"
        ).split()
    ),
    before_number=frozenset(
        (
            "art artt n nn nr no pag pagg p pp vol voll fig figg cap tel lett ca sec par co l d.l tab int pal tav tavv km "
            "vers ver ss all st tomo t vv r mapp fg part sub civ op bwv k comma"
        ).split()
    ),
    rarely_end=frozenset(
        (
            "bros inc ltd corp jr s.p.a s.r.l d.c dr.ssa v ed sto cap min est s.a.s s.n.c s.c.a.r.l coop s.c.p.a u.s.a "
            "u.e o.n.u c c.m u.s a.s s.s.d a.s.d sta"
        ).split()
    ),
    may_end=frozenset(
        "ecc etc a.c d.c s.p.a s.r.l spa srl mln mld sgg segg km cm kg min sec ab p.v mq kmq ha gg seg".split()
    ),
    starters=frozenset(
        (
            "il lo la i gli le l un una uno in delle da a al alla ai con su sul sulla per tra fra e ed o ma se quando "
            "come che chi dove perché poiché però anche ancora così dopo prima durante secondo senza sotto verso lui lei "
            "loro noi voi io egli essa essi si ci ne non più meno molto tutto tutti questo questa questi queste quello "
            "quella quelli suo sua suoi sue nel nella nei nelle negli nell dell all dall sull è era fu sono ha hanno oggi "
            "ieri domani poi quindi infine inoltre mentre nonostante tuttavia alcuni altri ogni"
        ).split()
    ),
    after_number=frozenset("a.c d.c min sec mln mld mq kmq".split()),
    short_names=frozenset("Ant Giov Giac Gius Ch".split()),
    short_months=frozenset("gen feb febbr mar apr mag giu lug ago set sett ott nov dic".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\u00a0"),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    conjunctions=("e",),
    source_leads=phrases("fonte|fonti|con materiale di|con informazioni di|con agenzie"),
    byline_leads=phrases(
        "di|autore|autrice|testo di|a cura di|dal nostro inviato|articolo di|dalla nostra inviata|"
        "dal nostro corrispondente|dalla nostra corrispondente"
        "|la nostra corrispondente|il nostro corrispondente"
    ),
    note_leads=phrases(
        "correzione|errata corrige|nota|nota della redazione|nota dell'editore|precisazione|rettifica|aggiornamento|ndr"
    ),
    boilerplate_lines=phrases(
        "leggi di più|leggi tutto|leggi anche|continua a leggere|condividi|condividi su facebook|"
        "condividi su x|stampa|pubblicità|abbonati|iscriviti|iscriviti alla newsletter|newsletter|"
        "commenti|lascia un commento|tutti i diritti riservati|articoli correlati|notizie correlate|"
        "i più letti|ultime notizie|home|menu|cerca|accedi|accetta|accetta tutti|riproduzione riservata|"
        "torna su|copia link|seguici|sostienici|dona ora|ascolta|salva|vedi tutti|accedi o registrati|"
        "registrati|esci|il mio profilo|tutti gli articoli|tutte le notizie|archivio|chi siamo|contatti|"
        "redazione|privacy|privacy policy|cookie policy|rifiuta|rifiuta tutti|no grazie|più tardi|"
        "rispondi|invia commento|articolo successivo|articolo precedente|link copiato|"
        "leggi l'articolo completo|leggi l’articolo completo|stampa articolo|invia per email|"
        "condividi via email|condividi su whatsapp|condividi su telegram|condividi su twitter|"
        "mostra altro|carica altro|vedi altro|oroscopo|foto gallery|photogallery|guarda il video|"
        "segnala un errore|segnala|la tua opinione|torna alla home|inizio pagina|contenuto sponsorizzato|"
        "sostieni il giornale|regala questo articolo|scarica l'app|vai al contenuto|salta al contenuto|"
        "la tua privacy è importante"
        "|l'articolo continua sotto|continua dopo la pubblicità|regala l'articolo|regala articolo"
        "|segui l'autore"
    ),
    boilerplate_leads=phrases(
        "tag|argomenti|categoria|parole chiave|condividi|abbonati|iscriviti|seguici|segui|©|copyright|"
        "riproduzione riservata|tutti i diritti|pubblicità|leggi tutto|scarica|sostieni|unisciti|"
        "tempo di lettura|ti è piaciuto|questo articolo è|articolo pubblicato|questo sito|utilizziamo|"
        "clicca qui|commenti|traduzione automatica|ricevi|hai trovato|abbònati|ricevi la|ricevi le|"
        "rimani|resta aggiornato|non perdere|non perderti|seguici su|segui il|entra nel|entra in|"
        "unisciti al|sostieni il|sostienici|dona|condividi questo|ti piace|ti è stato|vuoi|per leggere|"
        "per continuare|per commentare|per ricevere|hai già|scrivici|inviaci|contattaci|segnalaci|"
        "leggi l'articolo|leggi l’articolo|l'articolo|questo contenuto|questa intervista è|usiamo|"
        "accetta|gestisci"
        "|hai pensato|l'articolo originale|l’articolo originale|articolo originale|leggi l'originale"
        "|leggi l’originale|in collaborazione con|pubblicato originariamente|pubblicato originalmente"
        "|questo testo è|quest'articolo|articolo uscito|testo pubblicato|lascia un commento|sii il primo"
        "|grazie per aver|grazie di"
    ),
    cross_link_leads=phrases(
        "leggi anche|leggi di più|vedi anche|guarda anche|per approfondire|sullo stesso tema|"
        "potrebbe interessarti|ti potrebbe interessare|ti potrebbero interessare|"
        "potrebbe interessarti anche|articoli correlati|notizie correlate|i più letti|ultime notizie|"
        "altre notizie|approfondimento|approfondimenti|leggi pure|da leggere|da non perdere|"
        "sullo stesso argomento|nello stesso argomento|contenuti correlati|articoli simili|"
        "articoli recenti|ultimi articoli|le ultime notizie|le notizie più lette|i più visti|"
        "i più commentati|più letti|le più lette|potrebbe piacerti|potrebbe piacerti anche|"
        "ti consigliamo|consigliati|consigliati per te|altri articoli|altre storie|altro su|guarda"
    ),
    page_words=phrases(
        "nostr|newsletter|abbon|articolo|redazione|autore|sito|comment|link|errore|applicazione|giornalis|"
        "autorizzazione|consenso|tradott|pubblicat|cookie|e-mail|email|lettor|gratuit|fonte|facebook|"
        "telegram|instagram|youtube|whatsapp|google|notific|account|pagina|esperienza|riservat|canale|"
        "podcast"
    ),
    page_phrases=phrases(
        "tutti i diritti riservati|riproduzione riservata|non riflettono necessariamente|riproduzione vietata"
    ),
    section_words=phrases(
        "home|politica|esteri|cronaca|economia|sport|cultura|spettacoli|tecnologia|salute|opinioni|video|"
        "mondo|scienza|viaggi|motori|meteo|ambiente|società"
    ),
    date_leads=phrases("aggiornato|aggiornato il|pubblicato il|pubblicato|ultimo aggiornamento|modificato il"),
    language_names=phrases("inglese|romeno|russo|francese|tedesco|italiano"),
    institutions=phrases(
        "ministero|museo|polizia|agenzia|università|governo|presiden|dipartimento|consiglio|tribunale|"
        "archivio|ufficio|banca|redazione|istituto|biblioteca|comune|parlamento|associazione|fondazione|"
        "commissione|vigili"
    ),
    job_words=phrases("corrispondente|inviato|giornalista|direttore|redattore"),
    date_words=frozenset(
        phrases(
            "oggi|ieri|fa|ora|ore|un|minuti|minuto|giorni|lunedì|martedì|mercoledì|giovedì|venerdì|"
            "sabato|domenica|alle|un'ora fa"
        )
    ),
    translated_from=r"(?:dal(?:l['’])?|in|a\s+partire\s+dal)\s*\w+",
    credit_leads={
        "translator": phrases(
            "traduzione di|traduzione|tradotto da|traduzione dal {lang} di|traduttore|traduttrice|"
            "traduzione e adattamento di|traduzione e adattamento|tradotto|tradotta da|versione italiana|"
            "versione italiana di|versione in italiano|adattamento|adattamento di|traduttori|ha tradotto|"
            "traduzione a cura di|traduzione italiana di|trad.|trad. di|traduzione dal|traduzione dall|"
            "traduzione e cura di|traduzione e revisione|traduzione in italiano di|"
            "traduzione in italiano|traduzione e note di|testo italiano di|tradotto e adattato da|"
            "dal {lang} di|traduzione per noi|questo {lang} è stato tradotto da"
            ""
            "|tradotto per {lang} da|tradotto dal {lang} per {lang} da"
        ),
        "editor": phrases(
            "a cura di|editing|redazione|revisione di|revisione|revisore|redattore|redattrice|editor|"
            "curato da|correzione di|correzione|revisione e cura|cura redazionale|editing di|"
            "revisione a cura di|correzione di bozze|correttore|correttrice|redazione di|caporedattore"
        ),
        "author": phrases("di|autore|testo di|testo|testi di|articolo di|scritto da"),
        "interviewer": phrases(
            "intervista di|intervista a cura di|intervista|intervista realizzata da|"
            "intervista raccolta da|conversazione con|colloquio di|a colloquio con|domande di|"
            "intervista condotta da"
        ),
        "photo": phrases(
            "foto|foto di|fotografie|fotografie di|fotografo|immagini di|immagini|immagine|video|"
            "video di|servizio fotografico|servizio fotografico di|illustrazione|illustrazioni|"
            "illustrazioni di|illustrazione di|grafica|foto e video|fotografia|fotografia di"
        ),
    },
    printed_credits={
        "translator": "Traduzione: {names}",
        "editor": "redazione: {names}",
        "reviewer": "revisione: {names}",
    },
    inflection=Inflection(
        own="[aoei]",
        endings="[aoei]|he|hi|",
        changes=(
            Change(r"(?<=[a-z]{2})io", "", "i"),
            Change(r"(?<=[a-z]{2})[cg]ia", "", "ce|ge"),
            Change(r"tore", "tric", "e|i"),
        ),
        irregular={"uomo": "uomini", "città": "città"},
    ),
)
