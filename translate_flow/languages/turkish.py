"""Turkish."""

from translate_flow.languages.language import Language

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    own_name="Türkçe",
    never_end=frozenset(
        (
            "dr prof doç yrd av müh gen alb yzb org bşk sn hz st cad sok sk mah apt blv tel örn bkz krş haz çev yay ecz öğr "
            "uzm op arş gör koor"
        ).split()
    ),
    before_number=frozenset("no s ss c tel mad md sy say kat d nr m.ö m.s i.ö i.s".split()),
    after_number=frozenset("yy".split()),
    may_end=frozenset("vb vs vd m.ö m.s i.ö i.s tl a.ş ltd şti km cm kg sa dk".split()),
    starters=frozenset(
        (
            "bu şu o bir ve ama ancak fakat çünkü ben sen biz siz onlar onun bunun daha çok her hiç ne neden nasıl nerede "
            "kim hangi için ile gibi göre sonra önce şimdi bugün dün yarın böyle şöyle öyle artık yine hatta ayrıca oysa "
            "eğer bazı bütün tüm en iki evet hayır burada orada var yok"
        ).split()
    ),
    short_months=frozenset("oca şub mar nis may haz tem ağu eyl eki kas ara".split()),
    after_ordinal=frozenset(
        (
            "dünya lig ligi yüzyıl cumhurbaşkanı kolordu ordu ağır asliye uluslararası noter hukuk ceza daire dairesi genel "
            "olağan kat"
        ).split()
    ),
    dotted_ordinals=True,
    quotes=(("“", "”"), ("‘", "’")),
    decimal=",",
    thousands=(".",),
    months=(
        "ocak",
        "şubat",
        "mart",
        "nisan",
        "mayıs",
        "haziran",
        "temmuz",
        "ağustos",
        "eylül",
        "ekim",
        "kasım",
        "aralık",
    ),
    conjunctions=("ve",),
)
