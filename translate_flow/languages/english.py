"""English."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="en",
    name="English",
    own_name="English",
    never_end=frozenset(
        (
            "mr mrs ms mx mmes dr drs prof profs gen col lt sgt capt cmdr cdr adm maj brig pvt cpl pfc supt insp det hon "
            "pres gov govs sen sens rep reps amb fr msgr rev v vs viz cf e.g i.e eg ie approx dept univ assn natl lt.col "
            "lt.gen maj.gen brig.gen op cit ps p.s pps ca circa atty attys pte l/cpl lcpl ssgt msgt tsgt gysgt ens cmdt "
            "comdr lieut surg asst assoc commr cllr coun ald messrs mlle fra abp bp ven jud jdg dist bldg bur mfg twp tsp "
            "cty pkwy expy tpke ln mtn incl excl esp usu resp a.k.a f.k.a d.b.a w.r.t lt.-gen lt.-col maj.-gen brig.-gen "
            "vice-adm rear-adm r.adm v.adm det.-insp chf sgts revs ambs secy treas chmn vice-pres vice-chmn acad inst "
            "coll hosp sch bros' mgr engr sr.lt fl.lt flt sqn ldr cwo pvts cpls dpty transl illus repr suppl ser deg app "
            "sect sects apps educ jct"
        ).split()
    ),
    before_number=frozenset(
        (
            "no nos art arts fig figs p pp vol vols ch chap sec pt op para paras approx ca ext tel ver pg matt cor deut "
            "lev judg sam chron thess tim heb eph gal prov eccl isa ezek pop avg tab ex q qs ques rm apt flt rt rte hwy "
            "bk vv ll cl reg regs circ aff par pars cls"
        ).split()
    ),
    rarely_end=frozenset(
        (
            "u.s u.k u.n e.u u.s.a u.s.s.r d.c inc ltd corp co cos bros jr sr l.a n.y n.j ph.d m.d b.a m.a llc plc b.c "
            "a.d b.c.e c.e est ave blvd rd hwy ft al ed eds calif fla n.c s.c n.d s.d n.h r.i n.m w.va p.e.i n.s n.b "
            "u.a.e e.c p.r.c d.p.r.k r.o.c pty gmbh s.a s.p.a n.v a.g b.v mfrs assocs ents intl l.l.c l.p l.l.p k.c q.c "
            "m.p m.e.p m.b.a m.sc b.sc d.phil ll.b ll.m r.n o.b.e c.b.e d.d.s d.v.m pl ct cir ter misc govt st ste mt"
        ).split()
    ),
    after_number=frozenset("ft in yr yrs mo mos wk wks hr min sec km cm mm kg mg ml".split()),
    may_end=frozenset("etc ect a.m p.m esq hrs mins secs cie lb lbs oz yd mi sq".split()),
    starters=frozenset(
        (
            "the a an in on at he she it they we i you this that these those there here but and or so nor yet if when while "
            "although though since because as after before until once for from with without by to of about according among "
            "between during over under despite however meanwhile moreover instead still then now also even just only "
            "perhaps maybe his her its their our my your what who whose how why where which not no yes one some many most "
            "all both each every another other others more several few such same today yesterday tomorrow last is are was "
            "were do did does can could will would should may let please it's he's she's that's there's i'm i've we're "
            "they're don't nobody everybody everyone somebody someone anybody anyone nothing everything something none "
            "neither"
        ).split()
    ),
    continuers=frozenset(
        (
            "eastern pacific central mountain gmt est edt et ct mt pt utc bst cet cest eet moscow local monday tuesday "
            "wednesday thursday friday saturday sunday january february march april may june july august september october "
            "november december"
        ).split()
    ),
    lower_starters=frozenset({"i"}),
    short_names=frozenset(
        (
            "Wm Geo Chas Thos Jas Jos Robt Benj Edw Calif Fla Mass Conn Ariz Colo Minn Mich Tenn Okla Tex Wis Ore Nev Wash "
            "Penn Va Md Ga Ala Ark Ind Kan Ky Mo Neb Wyo Ill Tues Wed Thurs Fri Mon"
        ).split()
    ),
    short_months=frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split()),
    speech_verbs=frozenset(
        (
            "said says asked asks replied replies added adds told tells wrote writes shouted wondered answered cried "
            "exclaimed insisted demanded tweeted quipped joked recalled continued repeated responded"
        ).split()
    ),
    quotes=(("“", "”"), ("‘", "’")),
    decimal=".",
    thousands=(",",),
    months=(
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    conjunctions=("and", "&"),
    particles=frozenset({"de", "la", "van", "von", "der", "den", "del", "da", "di", "bin", "al", "el", "ter", "le"}),
    source_leads=phrases(
        "source|sources|with material from|with reporting from|with agencies|agencies|with information from|"
        "with additional reporting by|based on reporting by|based on reports by|via|with files from|with|"
        "compiled from|from agencies|agency|sources of information"
    ),
    byline_leads=phrases(
        "by|author|authors|words by|text by|story by|written by|interview by|reporting by|from|"
        "from our correspondent|posted by|reported by|compiled by|text and photos by|commentary by|"
        "analysis by|opinion by|column by|an essay by"
        "|our correspondent|from our special correspondent|reporting from"
    ),
    note_leads=phrases(
        "correction|clarification|editor's note|editor’s note|note|update|editors' note|"
        "this article was amended|this story has been updated|this version corrects|updated|amended|"
        "this story was updated|this article has been corrected|author's note|author’s note|translator's note|"
        "translator’s note|disclaimer|disclosure|nb|n.b"
    ),
    boilerplate_lines=phrases(
        "read more|read also|see also|more|share|share tweet|tweet|share this|share this article|"
        "share on facebook|share on twitter|share on x|email|print|advertisement|ad|sponsored|subscribe|"
        "sign up|sign in|log in|newsletter|comments|leave a comment|post a comment|related|"
        "related articles|related stories|related news|more from this author|most read|most popular|"
        "trending|recommended|continue reading|story continues below|article continues below|back to top|"
        "home|follow us|copy link|listen|listen to this article|save|save for later|all rights reserved|"
        "read the full story|skip to content|menu|watch|load more|view gallery|donate|support us|"
        "next article|previous article|accept all cookies|accept cookies|cookie settings|manage cookies|"
        "reject all|i agree|search|close|open menu|main menu|sign up now|subscribe now|"
        "already a subscriber? log in|already a subscriber|get the newsletter|comments are closed|"
        "be the first to comment|join the conversation|show comments|hide comments|report a typo|"
        "report an error|see more|view more|show more|more news|latest news|breaking news alerts|"
        "editor's picks|editors' picks|top stories|in pictures|photo gallery|image gallery|gallery|"
        "watch the video|play video|loading|scroll to continue|scroll down|ad feedback|paid content|"
        "partner content|promoted|sponsored content|from our partners|around the web|up next|read in app|"
        "open in app|download the app|share via email|share this story|email this|save article|"
        "gift this article|print this page|font size|text size|a+|a-|contact us|about us|privacy policy|"
        "terms of use|advertise with us|follow|following|republish|republish this article|"
        "cite this article|feedback|help us improve|support our journalism|donate now|support our work|"
        "thank you for reading|thanks for reading|back|next|previous|prev|top|rate this article|"
        "translate|listen to the story|bookmark|language|english|jump to recipe|print recipe|pin recipe|"
        "copied to clipboard|read full article|read full story|show full articles|hide ad|report this ad|"
        "why this ad|register|log out|my account|home page|skip to main content|skip to navigation|"
        "back to homepage|most commented|share now|share article|email article|see all|view all|"
        "all stories|sponsored by|ad choices|live updates|follow this author|follow topics|get alerts|"
        "leave a reply|previous post|next post|related posts|share this post|post comment|close menu|"
        "toggle navigation|search this site|privacy settings|privacy & cookies|cookie policy|"
        "terms and conditions|editorial standards|corrections policy|newsletters|subscribe today|"
        "become a member|become a supporter|already a member? sign in|manage preferences|only necessary|"
        "no thanks|not now|maybe later|continue without accepting|story saved|add to favourites|"
        "add to favorites|read later|report an issue|more in world|more in europe|we value your privacy|"
        "your privacy matters|story continues below advertisement|article continues below advertisement|"
        "skip to main|manage my preferences|save article for later"
        "|how we work|our standards|our journalism|more about us|our mission|article continues after this"
        "|free to read|unlock this article|view profile|follow the author|follow author"
    ),
    boilerplate_leads=phrases(
        "tags|tagged|filed under|topics|share on|share this|follow us|subscribe|sign up|©|copyright|"
        "all rights reserved|advertisement|read more|click here|download our app|join our|get the latest|"
        "you might also like|have you enjoyed|did you like|enjoyed this|this article was originally|"
        "this story was originally|this article first appeared|reading time|skip to|support independent|"
        "donate to|become a member|like us on|view comments|our newsletter|posted in|categories|"
        "for more news|we use cookies|this site uses cookies|this website uses cookies|cookies|"
        "by continuing|accept all|subscribe to|sign up for|sign up to|follow us on|follow our|join us on|"
        "join the|share this story|share via|posted by|published in|filed in|topic|keywords|"
        "related topics|rights reserved|republish|read the original|read this in|read this article in|"
        "also available in|available in|original article|this text was translated|"
        "this article was translated|translated with the help|translated automatically|"
        "this article was produced|this article was created|this story was produced|this post|"
        "photo gallery|image gallery|if you liked|if you found|if you notice|spotted a mistake|"
        "found a mistake|found an error|report a|have a tip|send us|write to us|contact the|contact us|"
        "support our|help us|thank you for reading|thanks for reading|don't miss a|don’t miss a|"
        "never miss|get our|get daily|get breaking|download the|listen to|watch live|watch the|scroll|"
        "advertise|paid for by|click|tap|enter your email|your email|estimated reading|read time|"
        "last updated by|est. reading|opinions expressed|views expressed|the views|newsletter|sign in to|"
        "log in to|register to|create an account|this content|turn on|enable notifications|"
        "allow notifications|support us|support this|chip in|make a donation|give today|share your|"
        "tell us what|tell us your|what do you think|let us know|comment below|join our telegram|"
        "find us on|find more|get in touch|email us|do you have a story|do you have more|"
        "this article is part of|this story is part of|this article was paid|this article was supported|"
        "this is a developing|this story is developing|reproduced with|reprinted with|republished from|"
        "the original version|this interview has been edited|sign in with|already have an account|"
        "don’t have an account|to read the full|to continue reading|you have read|you have reached|"
        "your free|unlock|start your|this report was produced|this investigation was|this project was"
        "|this article was first|this story was first|this story first appeared|this piece was first"
        "|this piece first appeared|this piece was originally|this interview was first"
        "|this interview first appeared|this interview was originally|this essay was first"
        "|this essay first appeared|this text was first|this text first appeared|originally published"
        "|originally appeared|start the conversation|join the conversation|show all|see all|view all"
        "|in partnership with|produced in partnership|published in partnership|this article is available"
        "|read this story in|leave a comment|be the first to"
    ),
    cross_link_leads=phrases(
        "read more|read also|see also|read next|related|also read|more on this|more on|don't miss|"
        "don’t miss|watch|explore more|read|you may also like|you might also like|more stories|more news|"
        "more from|related articles|related stories|related news|related topics|related content|"
        "recommended|recommended for you|most read|most popular|most viewed|trending|trending now|"
        "top stories|latest news|latest|editor's picks|editors' picks|from the archive|"
        "in case you missed it|further reading|recommended reading|read this next|up next|around the web|"
        "from our partners|see more|keep reading|background|in this series|also in this series|explainer|"
        "in depth|from the web|you might like|you may like|you might be interested in|"
        "you may be interested in|others also read|people also read|what to read next|must read|"
        "must reads|what we know|also on this site|other stories|other news|other articles|"
        "latest stories|latest articles|latest posts|recent posts|popular posts|popular now|"
        "popular stories|on this topic|on the same topic|our coverage|full coverage|deep dive|"
        "see also our|learn more|find out more|read our|similar articles|similar posts|similar stories|"
        "more by this author|more from the author|on this subject"
    ),
    page_words=phrases(
        "our|newsletter|subscri|account|facebook|twitter|telegram|instagram|youtube|whatsapp|viber|"
        "tiktok|linkedin|channel|e-mail|email|article|stor|site|website|browser|experience|journalism|"
        "reporting|author|editor|newsroom|permission|published|publication|translat|originally|comment|"
        "link|error|mistake|typo|ctrl|inbox|podcast|notification|reader|consent|policy|deepl|chatgpt|"
        "google|reserved|donat|patreon|page|button|copyright|free of charge|material|views|supported by|"
        "support of|funded|grant"
        "|appeared|partnership"
    ),
    page_phrases=phrases(
        "not responsible for the content of external|do not necessarily reflect|"
        "does not necessarily reflect|all rights reserved|may not be published, broadcast|"
        "reproduction in whole or in part"
    ),
    section_words=phrases(
        "home|news|world|politics|business|economy|money|sport|sports|culture|arts|opinion|comment|weather|"
        "travel|health|science|tech|technology|video|videos|photos|podcasts|local|national|international|"
        "society|life|lifestyle|education|environment|entertainment|food|books|contact|about|search|menu|"
        "live|europe|climate|magazine|more"
    ),
    date_leads=phrases(
        "updated|last updated|published|published on|posted|posted on|first published|last modified|"
        "updated at|updated on|first published on|created|modified|last update|date|released|issued"
    ),
    language_names=phrases(
        "english|romanian|russian|ukrainian|french|german|italian|spanish|bulgarian|turkish|hungarian|"
        "polish|original romanian|original russian|original french|greek|dutch|swedish|norwegian|danish|"
        "finnish|czech|slovak|serbian|croatian|slovene|slovenian|albanian|macedonian|hebrew|arabic|"
        "chinese|japanese|korean|portuguese|latvian|lithuanian|estonian|belarusian|georgian|armenian|"
        "gagauz|persian|kurdish|moldovan|azerbaijani|original"
    ),
    institutions=phrases(
        "ministry|museum|police|agency|office|university|government|presiden|department|council|court|"
        "archive|press|service|bank|staff|newsroom|desk|editorial|team|correspondent|volunteer|"
        "images|pictures|photos|institute|library|handout|courtesy|file|company|foundation|association|committee|commission|"
        "parliament|monitoring|bureau"
    ),
    job_words=phrases("editor|correspondent|reporter|writer|staff|columnist|analyst|producer|journalist|chief|news|in"),
    date_words=frozenset(
        phrases(
            "today|yesterday|ago|hour|hours|minute|minutes|min|mins|day|days|week|weeks|month|months|"
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|gmt|"
            "utc|bst|est|edt|cet|an hour ago|just now|am|pm|sept"
        )
    ),
    translated_from=r"(?:from|into|to)\s+(?:the\s+)?(?:original\s+)?\w+",
    has_bare_credits=False,
    credit_leads={
        "translator": phrases(
            "translation from {lang} by|translation from the {lang} by|translation into {lang} by|"
            "{lang} translation by|{lang} translation|translation and adaptation by|translation by|"
            "translation|translations by|translated and adapted by|translated and edited by|"
            "edited and translated by|translated from {lang} by|translated from the {lang} by|"
            "translated from {lang} into {lang} by|translated into {lang} by|translated by|translator|"
            "translators|{lang} version by|{lang} version|adapted from the {lang} by|"
            "adapted into {lang} by|adapted by|additional translation by|rendered into {lang} by|"
            "translating by|english text by|english by|translated and abridged by|"
            "abridged and translated by|in {lang} by|translator's credit|rendered by|from the {lang} by|"
            "english adaptation by|english-language version by|subtitles by|english translation|"
            "translation & editing by|translated and introduced by|introduced and translated by|"
            "translated for us by|trans. by|tr. by|transl. by|english rendering by|"
            "this text was translated by|article translated by|text translated by|"
            "translation courtesy of|this {lang} was translated by|"
            "this {lang} was translated from {lang} by|the {lang} was translated by|"
            "this {lang} has been translated by"
            ""
            "|translated for {lang} by|translated for {lang} {lang} by|translated for the {lang} edition by"
            "|adapted for the {lang} edition by|adapted for the {lang} version by"
            "|translated from {lang} for {lang} by|translated from {lang} for {lang} {lang} by"
            "|translation for {lang} by|translated and condensed by"
        ),
        "editor": phrases(
            "edited by|editing by|editor|editors|editing|copy edited by|copy editing by|copyedited by|"
            "reviewed by|proofread by|proofreading by|proofreading|edited for clarity by|sub-edited by|"
            "edited and proofread by|copy-edited by|subediting by|editorial assistance by|"
            "fact-checked by|fact-checking by|fact checked by|checked by|revised by|proofreader|"
            "copy editor|managing editor|reviewer|revision by|additional editing by|"
            "edited and checked by|copyediting by|copyediting|copy editing|copy-editing by|sub editor|"
            "subeditor|sub-editor|language editing by|language editor|ed. by|editing and proofreading by|"
            "proofread and edited by|fact-checker|fact checker|desk editor|news editor|"
            "commissioning editor|edited for length by|edited and translated by"
        ),
        "author": phrases(
            "by|written by|author|authors|words by|text by|story by|reporting by|reported by|"
            "additional reporting by|writing by|text|words|story|report by|a report by|analysis by|"
            "commentary by"
        ),
        "interviewer": phrases(
            "interview by|interviewed by|interviewer|in conversation with|as told to|interview|"
            "interview conducted by|questions by|the interview was conducted by|conversation by|"
            "talked to by|interviewed and translated by|recorded by|transcribed by|q&a by|"
            "conversation with"
        ),
        "photo": phrases(
            "photo by|photos by|photograph|photo|photos|photograph by|photographs by|photography by|"
            "pictures by|images by|photography|photographer|photographs|pictures|image by|"
            "illustration by|illustrations by|photos and text by|photo credit|photo credits|"
            "photo and video by|photos and video by|video by|video|camera by|graphics by|graphic by|"
            "infographic by|illustration|illustrations|cover photo|cover photo by|main photo|picture by|"
            "photo essay by|photo editor"
        ),
    },
    typographic=("“", "”", "‘", "’", "–", "—", "…", "\u00a0"),
    printed_credits={
        "translator": "Translation by {names}",
        "editor": "edited by {names}",
        "reviewer": "reviewed by {names}",
    },
    inflection=Inflection(
        endings="ed|d|ing|es|s|s['’]|es['’]|['’]s|",
        instead=(
            Change(r"(?<![aeou])y", "", "y|ied|ies|ies['’]|ying|y['’]s"),
            Change(r"e", "", "e|ed|es|es['’]|ing|e['’]s"),
        ),
        changes=(
            Change(r"(?<![aeiou])([aeiou])([bdgklmnprt])", r"\1\2\2", "ed|ing"),
            Change(r"(?<!f)fe?", "ves", "['’]|"),
            Change(r"(?<=[a-z])man", "men", "['’]s|"),
            Change(r"(?<=[a-z]{3})is", "es", "['’]|"),
        ),
        irregular={
            "man": "men",
            "child": "children",
            "person": "people",
            "foot": "feet",
            "tooth": "teeth",
            "mouse": "mice",
            "goose": "geese",
            "crisis": "crises",
        },
    ),
)
