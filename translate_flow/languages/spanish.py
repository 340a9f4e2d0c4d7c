"""Spanish."""

from translate_flow.languages.inflection import Change, Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="es",
    name="Spanish",
    own_name="español",
    never_end=frozenset(
        (
            "sr sra srta sres sras dr dra dres prof profa d dª dña lic ing arq abog gral gen cnel tte sgto alm mons fr hno "
            "hna sto sta av avda avd pza núm núms nº n.º pág págs vol vols ed eds fig figs p.ej ej aprox tel tlf cf vs vid "
            "cit op trad dir coord depto dpto prov ee ff excmo excma ilmo ilma rvdo rvda rvmo dn comdte sgto brig pbro arz sres"
        ).split()
    ),
    before_number=frozenset("art arts cap no nº núm núms pág págs p pp vol vols t fig figs tel c s".split()),
    rarely_end=frozenset("bros inc ltd corp co jr s.a s.l v mr mrs ntra ntro cap".split()),
    may_end=frozenset(
        "etc ee.uu uu ud uds vd vds a.c d.c a.de.c d.de.c s.a s.l s.r.l cía a.m p.m hnos hab km cm kg min seg".split()
    ),
    starters=frozenset(
        (
            "el la los las un una unos unas en de del al a con sin por para sobre desde hasta entre según tras ante bajo "
            "durante y e o u pero aunque si cuando como que quien donde porque pues así también además él ella ellos ellas "
            "yo tú se le les lo su sus este esta estos estas ese esa esos esas aquel esto eso no ya hoy ayer mañana más "
            "menos muy todo todos todas algunos varios otro otra otros es era fue son ha había hay después antes luego "
            "entonces mientras actualmente posteriormente tiene"
        ).split()
    ),
    short_months=frozenset("ene feb mar abr jun jul ago sept sep oct nov dic".split()),
    quotes=(("«", "»"), ("“", "”")),
    decimal=",",
    thousands=(".", "\u00a0"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    conjunctions=("y", "e"),
    source_leads=phrases("fuente|fuentes|con información de|con agencias|con material de"),
    byline_leads=phrases(
        "por|de|autor|autora|texto|texto de|escrito por|un artículo de|de nuestro enviado especial|"
        "de nuestra enviada especial|de nuestro corresponsal|de nuestra corresponsal"
    ),
    note_leads=phrases(
        "corrección|fe de errores|fe de erratas|nota|nota de la redacción|nota del editor|aclaración|"
        "rectificación|actualización|nota de redacción"
    ),
    boilerplate_lines=phrases(
        "leer más|lea más|lee más|seguir leyendo|lea también|lee también|compartir|compartir en facebook|"
        "compartir en x|imprimir|publicidad|suscríbete|suscribirse|suscríbase|newsletter|boletín|"
        "comentarios|deja un comentario|comentar|todos los derechos reservados|noticias relacionadas|"
        "artículos relacionados|lo más leído|últimas noticias|inicio|menú|buscar|iniciar sesión|aceptar|"
        "aceptar todo|aceptar cookies|volver arriba|copiar enlace|síguenos|apóyanos|escuchar|guardar|"
        "ver más|ver todo|más información|más noticias|registrarse|regístrate|mi cuenta|cerrar sesión|"
        "iniciar sesión o registrarse|todas las noticias|archivo|quiénes somos|contacto|"
        "política de privacidad|política de cookies|aviso legal|rechazar|rechazar todo|no, gracias|"
        "más tarde|responder|enviar comentario|publicar comentario|noticia siguiente|noticia anterior|"
        "siguiente|anterior|enlace copiado|leer el artículo completo|enviar por correo|enviar por email|"
        "compartir en whatsapp|compartir en telegram|compartir en twitter|compartir por correo|"
        "mostrar más|cargar más|ver comentarios|horóscopo|galería|fotogalería|ver vídeo|destacados|"
        "reportar un error|reportar|volver a inicio|volver a la portada|contenido patrocinado|"
        "hazte socio|hazte socia|dona|donar|regalar artículo|descarga la app|seguir|siguiendo|"
        "escucha este artículo|guardar artículo|normas de participación|más leídas|tu opinión|"
        "saltar al contenido|ir al contenido|valoramos tu privacidad"
        "|sigue leyendo abajo|el artículo continúa abajo|regala este artículo|ver perfil|más sobre la autora"
        "|más sobre el autor"
        "|ver más noticias|ver todas"
    ),
    boilerplate_leads=phrases(
        "etiquetas|temas|categoría|palabras clave|compartir|comparte|suscríbete|suscríbase|síguenos|siga|"
        "sigue|©|copyright|todos los derechos|publicidad|leer más|descarga|apoya|únete|tiempo de lectura|"
        "te ha gustado|este artículo|esta noticia|este sitio|utilizamos|usamos cookies|haga clic|"
        "comentarios|traducción automática|recibe|reciba|archivado en|has encontrado|queda prohibida|"
        "prohibida|suscríbete a|apúntate|recibe nuestro|recibe en|no te pierdas|síguenos en|sigue toda|"
        "sigue nuestra|sigue nuestro|únete a|apóyanos|apoya nuestro|apoya el|comparte esta|comparte este|"
        "te gusta|te ha|quieres|para leer|para seguir|para continuar|para comentar|para recibir|ya eres|"
        "escríbenos|envíanos|contáctanos|cuéntanos|si te ha gustado|si has encontrado|si encuentras|"
        "este contenido|esta entrevista ha sido|este texto|usamos|aceptar|gestionar|infórmate|"
        "más información en|lee el artículo|regístrate"
        "|conéctate|inicia sesión|lee este artículo|leer este artículo|lea este artículo|lea el original"
        "|leer el original|artículo original|el artículo original|publicado originalmente"
        "|publicado inicialmente|en colaboración con|en alianza con|esta entrevista se publicó|texto publicado"
        "|deja un comentario|sé el primero"
        "|gracias por leer"
    ),
    cross_link_leads=phrases(
        "lea también|lee también|leer también|lea además|lea más|vea también|ver también|"
        "te puede interesar|puede interesarte|te podría interesar|quizás te interese|más sobre|"
        "más información|más noticias|noticias relacionadas|artículos relacionados|lo más leído|"
        "lo más visto|últimas noticias|relacionado|relacionadas|en contexto|además|recomendamos|leer|lee|"
        "lea|lee además|te recomendamos|le recomendamos|recomendados|recomendado|recomendaciones|"
        "no te lo pierdas|en este tema|sobre este tema|sobre el mismo tema|más en|más de|otras noticias|"
        "otros artículos|artículos similares|artículos recientes|últimos artículos|últimas entradas|"
        "entradas recientes|lo último|lo más comentado|lo más compartido|los más leídos|las más leídas|"
        "noticias destacadas|contenido relacionado|podría interesarte|también te puede interesar|"
        "también te puede gustar|te puede gustar|quizá te interese|mira también"
    ),
    page_words=phrases(
        "nuestr|newsletter|boletín|suscri|artículo|redacción|autor|sitio|comentari|enlace|error|"
        "aplicación|periodis|autorización|consentimiento|traduc|publicad|cookie|correo|lector|gratis|"
        "fuente|facebook|telegram|instagram|youtube|whatsapp|google|notific|cuenta|página|experiencia|"
        "reservad|canal|podcast|seguir leyendo"
    ),
    page_phrases=phrases(
        "todos los derechos reservados|no reflejan necesariamente|no refleja necesariamente|prohibida su reproducción"
    ),
    section_words=phrases(
        "inicio|portada|política|mundo|internacional|economía|sociedad|deportes|cultura|opinión|tecnología|"
        "salud|vídeos|videos|nacional|ciencia|sucesos|gente|televisión|moda"
    ),
    date_leads=phrases("actualizado|actualizado el|publicado el|publicado|última actualización|modificado el"),
    language_names=phrases("inglés|rumano|ruso|francés|alemán|español"),
    institutions=phrases(
        "ministerio|museo|policía|agencia|universidad|gobierno|presiden|departamento|consejo|tribunal|"
        "archivo|oficina|banco|redacción|instituto|biblioteca|ayuntamiento|parlamento|asociación|"
        "fundación|comisión|bomberos|equipo"
    ),
    job_words=phrases("corresponsal|enviad|periodista|redactor|director"),
    date_words=frozenset(
        phrases(
            "hoy|ayer|hace|hora|horas|una|minutos|minuto|días|lunes|martes|miércoles|jueves|viernes|"
            "sábado|domingo|a|las|h|hace una hora"
        )
    ),
    translated_from=r"(?:del|al|desde\s+el)\s+\w+",
    credit_leads={
        "translator": phrases(
            "traducción de|traducción|traducido por|traducción del {lang} por|traductor|traductora|"
            "versión en español|traducción y adaptación de|traducción y adaptación|traducción por|"
            "traducido|traducida por|traducido al {lang} por|traducido del {lang} por|"
            "traducción al {lang}|versión española|versión española de|versión en español de|adaptación|"
            "adaptación de|traductores|ha traducido|tradujo|trad.|trad. de|trad. del {lang} de|"
            "traducción y edición|traducción y notas|traducción y notas de|traducción al español|"
            "traducción al español de|traducción al castellano|traducción al castellano de|"
            "traducción del {lang}|traducción del {lang} de|traducido del {lang}|"
            "traducido y adaptado por|traducido y editado por|versión castellana|versión castellana de|"
            "traducción para nosotros|texto traducido por|artículo traducido por|"
            "este {lang} ha sido traducido por|este {lang} fue traducido por"
            ""
            "|traducido para {lang} por|traducido del {lang} para {lang} por"
        ),
        "editor": phrases(
            "editado por|edición|editor|editora|edición de|editado|revisión|revisión de|revisado por|"
            "corrección|corrección de|redactor|redactora|edición y corrección|edición y revisión|"
            "editado y revisado por|corrector|correctora|corrección de estilo|revisor|revisora|"
            "edición a cargo de|editora de texto|jefe de edición"
        ),
        "author": phrases("por|autor|autora|texto|texto de|textos|escrito por|redacción de"),
        "interviewer": phrases(
            "entrevista de|entrevista por|entrevista|entrevista realizada por|entrevista realizada|"
            "entrevista a cargo de|entrevistado por|entrevistador|entrevistadora|preguntas de|"
            "conversación con"
        ),
        "photo": phrases(
            "foto|fotos|fotografía|fotos de|foto de|fotografía de|fotografías|fotógrafo|imágenes|vídeo|"
            "vídeos|video|ilustración|ilustraciones|ilustración de|ilustraciones de|imagen|imagen de|"
            "imágenes de|infografía|gráficos|fotógrafa|fotografía y vídeo|créditos|cámara|dibujos|"
            "dibujos de"
        ),
    },
    printed_credits={
        "translator": "Traducción: {names}",
        "editor": "edición: {names}",
        "reviewer": "revisión: {names}",
    },
    inflection=Inflection(
        own="[aoe]s?",
        endings="[aoe]|s|as|os|es|",
        changes=(
            Change(r"z", "c", "es"),
            Change(r"á([ns])", r"a\1", "es|a|as"),
            Change(r"é([ns])", r"e\1", "es|a|as"),
            Change(r"í([ns])", r"i\1", "es|a|as"),
            Change(r"ó([ns])", r"o\1", "es|a|as"),
            Change(r"ú([ns])", r"u\1", "es|a|as"),
        ),
        irregular={"joven": "jóvenes", "examen": "exámenes", "crimen": "crímenes", "origen": "orígenes"},
    ),
)
