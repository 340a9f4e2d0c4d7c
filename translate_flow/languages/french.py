"""French."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="fr",
    name="French",
    own_name="français",
    never_end=frozenset(
        (
            "m mm mme mmes mlle mlles me dr drs pr prof st ste sts gal gén cdt lt adj mgr r.p av bd boul bld pl n° cf éd "
            "tél p.ex c.-à-d c-à-d vs trad chap fig p pp dépt arr sgt capt lieut ltn brig serg amb prés vice-prés secr "
            "réd ing arch proc mes s.m s.a.r s.e s.exc mgrs vve cte ctesse vte chev rte bvd imp chem fg fbg bât esc éts "
            "éq sén dép maj cne cdt-chef ppal adjt col.-maj gén.-maj gén-maj lt-col lt.-col card abb rév dom fre srs ssts "
            "n.-d nd n.d ca approx resp spéc not dét préf postf introd ms mss mme.s vx anc auj angl esp ital lat gr russ "
            "litt fam jur chim phys math méd philos psych règl ord circ jurispr inst fac sect égl basil cath chât hôt hôp"
        ).split()
    ),
    before_number=frozenset(
        (
            "art al no nos n° p pp vol chap fig tél env h av apr paragr tome t s ch bât esc appt app apt pk km par § "
            "ligne l livr f ff fol ill pl tabl cs bp max min moy dept num n liv dim lun mer jeu ven sam mar ter"
        ).split()
    ),
    rarely_end=frozenset(
        (
            "s.a s.a.r.l s.a.s cie inc ltd u.s u.s.a j.-c ex ann dir coll sté ets et.al al env r.d.c col cap com vol "
            "s.n.c s.c.i s.c e.u é.-u é.u u.e o.n.u a.c p.-s m.-à-j sq pass qu all"
        ).split()
    ),
    after_number=frozenset("m h s mn min sec km kg".split()),
    may_end=frozenset("etc av.j.-c apr.j.-c j.-c cie min sec h km kg mio mrd ets max hab cm mn".split()),
    starters=frozenset(
        (
            "le la les l un une des il elle ils elles on nous vous je j tu ce cette ces cet c ceux celle celui cela ça dans "
            "à au aux en par pour mais et ou donc or ni car si quand lorsque selon après avant depuis avec sans sous sur "
            "vers chez entre son sa ses leur leurs notre nos votre vos mon ma mes de du d qui que quoi où comment pourquoi "
            "ainsi enfin cependant toutefois pourtant alors aussi puis même tout tous toute toutes certains certaines "
            "plusieurs quelques chaque aucun aucune ne n s se y l'une hier aujourd'hui demain ici là bien comme malgré "
            "pendant dès parmi plus moins très encore déjà reste est"
        ).split()
    ),
    short_names=frozenset("Ch Ph Th Chr Jos Fr Guill Alph Cl Ét".split()),
    short_months=frozenset("janv févr fév avr juil sept oct nov déc".split()),
    quotes=(("«\u00a0", "\u00a0»"), ("“", "”")),
    decimal=",",
    thousands=("\u202f", "\u00a0", " ", "."),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    conjunctions=("et",),
    particles=frozenset({"de", "du", "des", "la", "le", "les", "d'", "d’", "van", "von"}),
    source_leads=phrases(
        "source|sources|avec|avec les agences|avec agence|avec agences|avec l'afp|d'après|"
        "à partir de dépêches|via|avec l’afp|sources d'information|agences"
    ),
    byline_leads=phrases(
        "par|de|auteur|autrice|texte|texte de|un article de|propos recueillis par|texte et photos|"
        "propos de|auteurs|autrices|récit|reportage|reportage de|analyse|analyse de|chronique|"
        "chronique de|tribune de|une tribune de|publié par|article de|rédigé par|de notre correspondant|"
        "de notre envoyé spécial|un récit de|enquête de|de notre envoyée spéciale|"
        "de notre correspondante"
        "|notre correspondant|notre correspondante"
    ),
    note_leads=phrases(
        "correction|rectificatif|précision|note|note de la rédaction|ndlr|mise à jour|erratum|nota bene|"
        "mis à jour|note du traducteur|note de l'auteur|ndt|actualisation|clarification"
    ),
    boilerplate_lines=phrases(
        "lire la suite|lire aussi|lire plus|à lire aussi|à lire|en savoir plus|voir aussi|partager|"
        "partagez|partager sur facebook|partager l'article|partager l’article|imprimer|publicité|"
        "s'abonner|s’abonner|abonnez-vous|abonnez-vous à la newsletter|inscrivez-vous|commentaires|"
        "laisser un commentaire|réagir|tous droits réservés|articles liés|sur le même sujet|les plus lus|"
        "nos recommandations|accueil|haut de page|copier le lien|écouter|écouter l'article|enregistrer|"
        "suivez-nous|soutenez-nous|faire un don|newsletter|à la une|plus d'articles|menu|rechercher|"
        "fermer|je m'abonne|je m’abonne|se connecter|connexion|s'inscrire|s’inscrire|s'identifier|"
        "tout accepter|accepter|accepter les cookies|continuer sans accepter|gérer les cookies|"
        "paramétrer les cookies|lire l'article|lire l’article|lire l'article complet|lire plus tard|"
        "ajouter aux favoris|offrir cet article|envoyer par e-mail|envoyer|copier|partager cet article|"
        "partager l'info|sur facebook|voir les commentaires|ajouter un commentaire|commenter|réagissez|"
        "signaler une erreur|poursuivre la lecture|la suite après la publicité|"
        "la suite après cette publicité|article réservé aux abonnés|réservé aux abonnés|"
        "contenu sponsorisé|contenu partenaire|voir plus|afficher plus|charger plus|voir tout|suivant|"
        "précédent|retour|retour en haut|mentions légales|contact|qui sommes-nous|plan du site|"
        "le fil info|dernières infos|fil d'actualité|photos|galerie|diaporama|vidéo|regarder la vidéo|"
        "merci de votre lecture|donner|faites un don|suivre|s'abonner à la newsletter|newsletters|alerte|"
        "alertes|mots-clés|mon compte|se déconnecter|déconnexion|créer un compte|tous les articles|"
        "toute l'actualité|toute l’actualité|podcasts|archives|la rédaction|à propos|nous contacter|"
        "politique de confidentialité|conditions d'utilisation|conditions générales|cookies|refuser|"
        "tout refuser|refuser tout|non merci|plus tard|répondre|publier un commentaire|article suivant|"
        "article précédent|lien copié|copié|lire dans l'application|lire cet article|"
        "lire la suite de l'article|offrir l'article|ajouter à mes favoris|sélections|jeux|mots croisés|"
        "horoscope|météo|annonces|emploi|boutique|sommaire|retour à l'accueil|partager par e-mail|"
        "partager sur x|partager sur linkedin|partager sur whatsapp|signaler|signaler un abus|"
        "s'abonner pour 1 €|abonnés|le journal du jour|aller au contenu|passer au contenu|"
        "aller au contenu principal|nous respectons votre vie privée|je m'inscris|je m’inscris"
        "|l'article continue ci-dessous|l’article continue ci-dessous|suite de l'article|tous ses articles"
        "|voir ses articles|suivre l'auteur"
    ),
    boilerplate_leads=phrases(
        "mots-clés|mots clés|étiquettes|tags|thèmes|rubrique|partager|partagez|abonnez-vous|s'abonner|"
        "s’abonner|inscrivez-vous|suivez-nous|©|copyright|tous droits|publicité|lire la suite|"
        "téléchargez|rejoignez|soutenez|recevez|temps de lecture|vous avez aimé|cet article vous a plu|"
        "cet article est paru|voir les commentaires|reproduction|cliquez ici|commentaires|nous utilisons|"
        "ce site utilise|en poursuivant|newsletter|recevoir|s'inscrire|s’inscrire|je m'abonne|"
        "je m’abonne|déjà abonné|abonnez|article réservé|il vous reste|cet article est réservé|réagir|"
        "réagissez|commenter|soyez le premier|une erreur|vous avez repéré|signaler|cliquez|"
        "lire l'article|lire l’article|retrouvez tous|retrouvez toute|retrouvez nos|retrouvez-nous|"
        "suivez|rejoignez-nous|partagez cet|aidez-nous|faites un don|soutenir|cet article a été traduit|"
        "cet article a été publié|article traduit automatiquement|traduction automatique|"
        "texte traduit à l'aide|traduit à l'aide|traduit automatiquement|cet article|ce contenu|"
        "ce texte a été|contenu|sujets|sur le sujet|catégorie|catégories|tag|mot-clé|durée de lecture|"
        "lecture|voir la vidéo|regarder|écoutez|écouter|les opinions|les propos|la rédaction vous|"
        "votre adresse|entrez votre|se connecter|connectez-vous|créez un compte|activer|"
        "droits de reproduction|imprimer|envoyer|soutenez-nous|soutenez notre|retrouvez|découvrez nos|"
        "découvrez notre|découvrez tous|restez informé|ne manquez|ne ratez|rejoignez notre|suivez notre|"
        "suivez l'actualité|suivez toute|inscrivez|téléchargez l'application|toute l'actualité|pour lire|"
        "pour accéder|pour commenter|pour recevoir|pour suivre|déjà inscrit|vous souhaitez|vous voulez|"
        "vous aimez|partagez votre|donnez votre avis|dites-nous|écrivez-nous|contactez-nous|envoyez-nous|"
        "vous avez une information|vous avez remarqué|cette publication|cet entretien a été|"
        "cette interview a été|cette tribune|article publié|texte publié|les commentaires|"
        "la suite est réservée|accédez|profitez|à partir de 1|ce reportage a été|cette enquête a été"
        "|article original|lire l'original|lire l’original|l'article original|l’article original"
        "|en partenariat avec|publié en partenariat|avec le soutien de|article initialement|texte initialement"
        "|initialement publié|publié initialement|paru initialement|une première version"
        "|laisser un commentaire|soyez le premier à"
        "|merci de nous lire|merci d’avoir lu"
    ),
    cross_link_leads=phrases(
        "lire aussi|à lire aussi|lire également|voir aussi|à voir aussi|sur le même sujet|à lire|"
        "pour aller plus loin|lire|retrouvez|à lire également|à lire ou à relire|à lire ailleurs|"
        "a lire aussi|a lire|à voir|à écouter|voir également|sur le même thème|dans la même rubrique|"
        "dans le même dossier|articles liés|articles associés|articles similaires|nos derniers articles|"
        "derniers articles|les plus lus|les plus consultés|à la une|nos recommandations|"
        "recommandé pour vous|vous aimerez aussi|vous pourriez aimer|cela pourrait vous intéresser|"
        "ces articles peuvent vous intéresser|ces articles pourraient vous intéresser|plus d'articles|"
        "plus d’articles|plus d'actualités|toute l'actualité|en savoir plus|le dossier|notre dossier|"
        "pour en savoir plus|contexte|relire|éclairage|notre éclairage|décryptage|d'autres articles|"
        "autres articles|dernières infos|le fil info|à lire sur le sujet|à relire|lire notre article|"
        "lire notre enquête|lire notre|lire l'entretien|lire le reportage|voir notre|notre article|"
        "notre enquête|vous pourriez être intéressé|vous pourriez aussi aimer|"
        "ça pourrait vous intéresser|à ne pas manquer|ne manquez pas|à lire ensuite|"
        "articles les plus lus|articles populaires|articles récents|dernières actualités|"
        "dernières nouvelles|actualités liées|sujets liés|d'autres actualités|autres actualités|"
        "contenus associés|contenus similaires|les plus commentés|les plus partagés|tous nos articles|"
        "nos articles|le fil|fil info|dans la même catégorie|à propos du même sujet"
    ),
    page_words=phrases(
        "notre|nos|newsletter|lettre d|abonn|article|rédaction|auteur|site|comment|lien|erreur|faute|"
        "coquille|application|journalis|autorisation|accord|tradui|publié|cookie|e-mail|courriel|lecteur|"
        "gratuit|source|facebook|telegram|instagram|youtube|whatsapp|google|notification|compte|page|"
        "expérience|réserv|chaîne|podcast|soutien|financ"
    ),
    page_phrases=phrases(
        "n'engagent que|n’engagent que|ne reflètent pas nécessairement|tous droits réservés|"
        "reproduction interdite|sauf autorisation préalable"
    ),
    section_words=phrases(
        "accueil|actualités|actu|monde|politique|société|économie|sport|sports|culture|opinions|idées|"
        "sciences|santé|planète|vidéos|météo|international|europe|france|tech|débats|environnement|éducation|"
        "faits|divers|loisirs|régions"
    ),
    date_leads=phrases(
        "publié le|publié|mis à jour le|mis à jour|mise à jour|modifié le|dernière mise à jour|actualisé le|"
        "modifié|dernière modification|créé le|posté le|mise en ligne|mis en ligne le|date|aujourd'hui|"
        "hier|paru le"
    ),
    language_names=phrases(
        "anglais|roumain|russe|ukrainien|français|allemand|italien|espagnol|bulgare|turc|polonais|hongrois"
    ),
    institutions=phrases(
        "ministère|musée|police|agence|université|gouvernement|présiden|département|conseil|tribunal|"
        "archive|presse|service|banque|rédaction|équipe|institut|bibliothèque|mairie|parlement|"
        "association|fondation|commission|capture|collection|correspondant|bureau|préfecture|sdis|"
        "gendarmerie"
    ),
    job_words=phrases("correspondant|envoyé|rédact|journaliste|reporter|chroniqueur|professeur|chercheur|grand|avec"),
    date_words=frozenset(
        phrases(
            "aujourd|hui|hier|il|y|a|heure|heures|minute|minutes|min|jour|jours|semaine|lundi|mardi|"
            "mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim|à|h|le|il y a une heure|"
            "à l'instant|à l’instant"
        )
    ),
    translated_from=r"(?:du|de\s+l['’]|depuis\s+le|en|vers\s+le|de\s+la\s+langue)\s*\w+",
    credit_leads={
        "translator": phrases(
            "traduction et adaptation de|traduction et adaptation par|traduction et adaptation|"
            "traduction française de|traduction française|traduction du {lang} par|traduction du {lang}|"
            "traduction de l'{lang} par|traduction de l’{lang} par|traduction depuis le {lang}|"
            "traduction de|traduction par|traduction|traduit du {lang} par|traduit de l'{lang} par|"
            "traduit de l’{lang} par|traduit et adapté par|adapté|traduit et adapté du {lang} par|"
            "traduit en {lang} par|traduit par|traduite par|article traduit par|article traduit|"
            "texte traduit par|texte traduit|adaptation et traduction|adaptation de|adaptation|"
            "adapté par|traducteur|traductrice|traducteurs|version française|version {lang}|"
            "traduction réalisée par|traduction assurée par|traduit de l'{lang} et adapté par|"
            "traduit et édité par|traduit|traduite|traduits par|version en {lang}|texte français|"
            "texte français de|version française par|version française de|adaptation française|"
            "adaptation française de|adaptée par|en français par|la traduction est de|traductions|"
            "traduction de l'article|trad.|trad. de l’{lang} par|trad. du {lang} par|"
            "traduction inédite de|traduction et présentation|traduction et notes|"
            "traduit et présenté par|traduit et annoté par|texte traduit du {lang} par|"
            "article traduit du {lang} par|article traduit de l’{lang} par|"
            "article traduit de l'{lang} par|traductions de|traduction pour nous|"
            "cet {lang} a été traduit par|ce {lang} a été traduit par|"
            "cet {lang} a été traduit du {lang} par"
            ""
            "|traduit pour {lang} par|traduit pour {lang} {lang} par|traduit du {lang} pour {lang} par"
        ),
        "editor": phrases(
            "édité par|edité par|édition|rédaction|relecture|relu par|révision|révisé par|éditeur|"
            "éditrice|secrétariat de rédaction|rédacteur en chef|rédactrice en chef|édité|édition de|"
            "mise en forme|mise en forme par|mise en page|correction|correctrice|correcteur|corrigé par|"
            "vérifié par|vérification|secrétaire de rédaction|relecteur|relectrice|relectures|révisé|"
            "validation|sous la direction de|éd.|édition et relecture|relecture et correction|"
            "relecture et édition|secrétariat d’édition|secrétariat d'édition|chef d’édition|"
            "édité et relu par|responsable d’édition|coordination|coordination éditoriale"
        ),
        "author": phrases(
            "par|auteur|autrice|auteurs|texte de|texte|texte par|écrit par|un article de|récit de|textes|"
            "textes de|récit|reportage|reportage de|rédigé par|analyse de|chronique de|enquête"
        ),
        "interviewer": phrases(
            "propos recueillis par|entretien par|entretien réalisé par|interview par|interview de|"
            "interview réalisée par|propos recueillis et traduits par|entretien|entretien mené par|"
            "entretien conduit par|interview|recueilli par|recueillis par|conversation avec|questions de|"
            "interview menée par|propos recueillis et traduits du {lang} par|"
            "propos recueillis et mis en forme par|entretien réalisé et traduit par|entretien réalisé|"
            "interview réalisée"
        ),
        "photo": phrases(
            "photo|photos|photo de|photos de|photographie|crédit photo|photographe|photos par|"
            "photographies de|photographies|crédit|crédits|crédits photo|images|images de|illustrations|"
            "illustration|illustration de|dessin|crédit photos|vidéo|vidéo de|vidéos|images et montage|"
            "infographie|infographies|photo de une|couverture|dessins|dessin de|dessins de|cadreur|"
            "cadreuse"
        ),
    },
    typographic=("«\u00a0", "\u00a0»", "’", "–", "—", "…", "\u00a0", "\u202f", "œ", "É", "À"),
    printed_credits={
        "translator": "Traduction : {names}",
        "editor": "édité par {names}",
        "reviewer": "relecture : {names}",
    },
    list_marks=(", ", "\u00a0; "),
    inflection=Inflection(
        own="aux|al|[es]|es",
        endings="e|s|es|x|aux|al|ale|ales|",
        changes=(
            Change(r"ail", "aux", ""),
            Change(r"([^t])eur", r"\1eus", "e|es"),
            Change(r"teur", "tric", "e|es"),
            Change(r"teur", "teus", "e|es"),
            Change(r"if", "iv", "e|es"),
            Change(r"eux", "eus", "e|es"),
            Change(r"er", "èr", "e|es"),
            Change(r"([eo]n|[eu]l|et)", r"\1", "ne|nes|le|les|te|tes"),
            Change(r"c", "qu", "e|es"),
        ),
        irregular={"œil": "yeux", "ciel": "cieux", "monsieur": "messieurs", "madame": "mesdames"},
    ),
)
