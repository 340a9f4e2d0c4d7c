"""Turkish."""

from translate_flow.languages.inflection import Inflection
from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    own_name="Türkçe",
    never_end=frozenset(
        (
            "dr prof doç yrd av müh gen alb yzb org bşk sn hz st cad sok sk mah apt blv tel örn bkz krş haz çev yay ecz öğr "
            "uzm op arş gör koor tuğg tümg korg kur binb bnb üstğm tğm astsb gnkur bld müd"
        ).split()
    ),
    before_number=frozenset("no s ss c tel mad md sy say kat d nr m.ö m.s i.ö i.s".split()),
    after_number=frozenset("yy mn mlr mlyr trl".split()),
    continuers=frozenset("tl şti usd avro euro dolar lira".split()),
    may_end=frozenset("vb vs vd m.ö m.s i.ö i.s tl a.ş ltd şti km cm kg sa dk hn".split()),
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
    dotted_romans=True,
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
    source_leads=phrases("kaynak|kaynaklar"),
    byline_leads=phrases("yazan|yazar|haber|metin"),
    note_leads=phrases("düzeltme|not|editörün notu|güncelleme|açıklama"),
    boilerplate_lines=phrases(
        "devamını oku|devamı|daha fazla|paylaş|facebook'ta paylaş|yazdır|reklam|abone ol|bülten|"
        "bültene abone ol|yorumlar|yorum yap|yorum yaz|tüm hakları saklıdır|ilgili haberler|ilgili|"
        "en çok okunanlar|son haberler|son dakika|ana sayfa|menü|ara|giriş|kabul et|bağlantıyı kopyala|"
        "bizi takip edin|bizi destekleyin|yukarı|kayıt ol|üye ol|üye girişi|giriş yap|oturum aç|çıkış|"
        "hesabım|tüm haberler|arşiv|künye|iletişim|hakkımızda|gizlilik|gizlilik politikası|"
        "kullanım koşulları|çerez politikası|çerezler|reddet|tümünü kabul et|hayır, teşekkürler|"
        "daha sonra|yanıtla|gönder|yorum gönder|sonraki haber|önceki haber|sonraki|önceki|kopyala|"
        "kopyalandı|e-posta gönder|whatsapp'ta paylaş|twitter'da paylaş|x'te paylaş|daha fazla göster|"
        "daha fazla yükle|tümünü gör|burçlar|foto galeri|videoyu izle|öne çıkanlar|sponsorlu|"
        "sponsorlu içerik|hata bildir|geri|anasayfaya dön|kaydet|dinle|haberi dinle|takip et|beğen|"
        "yukarı çık|haberin devamı|haberin devamı için tıklayınız|içeriğe geç|"
        "gizliliğinize değer veriyoruz"
        "|haberin devamı aşağıda|nasıl çalışıyoruz|yazarın tüm yazıları"
    ),
    boilerplate_leads=phrases(
        "etiketler|etiket|kategori|anahtar kelimeler|paylaş|abone ol|bizi takip|takip edin|©|copyright|"
        "tüm hakları|reklam|okuma süresi|beğendiniz|bu haber|bu site|tıklayın|makine çevirisi|destek|"
        "haberin devamı|haberi paylaş|takip etmek|abone olun|bültenimize|destek ol|destek olun|"
        "bize destek|bize yazın|bize ulaşın|kaçırmayın|son gelişmeler|en son haberler|tüm haberler|"
        "yorum yapmak|yorum yapabilmek|devamını okumak|okumaya devam|bu içerik|bu röportaj|bu yazı|"
        "izinsiz|kaynak gösterilmeden|çerez|çerezleri|indir|uygulamamızı|beğendiyseniz|hata mı"
        "|bu metin|bu makale|bu söyleşi|yazının aslı|makalenin aslı|ilk olarak|iş birliğiyle"
        "|teşekkür ederiz"
    ),
    cross_link_leads=phrases(
        "ayrıca okuyun|ayrıca bakınız|bunu da oku|bunları da okuyun|ilgili haberler|ilgili haber|ilgili|"
        "daha fazla|en çok okunanlar|son haberler|ilginizi çekebilir|diğer haberler|okuyun|oku|"
        "bunu da okuyun|bunlar da ilginizi çekebilir|ilginizi çekebilecek|ilginizi çekebilecek haberler|"
        "benzer haberler|benzer içerikler|önerilen|önerilen haberler|popüler|popüler haberler|en çok|"
        "en son|son yazılar|günün haberleri|manşetler|öne çıkanlar|gündemden|izleyin|ayrıca|"
        "ilgili içerik|ilgili konular|arşivden"
    ),
    page_words=phrases(
        "bizi|bülten|abone|editör|yazar|site|yorum|bağlantı|hata|uygulama|gazetecili|izin|çevril|çeviri|"
        "yayımlan|yayınlan|çerez|e-posta|okur|ücretsiz|kaynak|facebook|telegram|instagram|youtube|whatsapp|"
        "google|bildirim|hesab|sayfa|kanal|saklı"
    ),
    page_phrases=phrases("tüm hakları saklıdır|kaynak gösterilmeden|izinsiz kullanılamaz|görüşlerini yansıtmayabilir"),
    section_words=phrases(
        "anasayfa|gündem|dünya|ekonomi|spor|kültür|siyaset|teknoloji|sağlık|magazin|eğitim|yaşam|video|bilim|yazarlar"
    ),
    date_leads=phrases("güncellendi|güncelleme|yayınlandı|yayın tarihi|son güncelleme"),
    institutions=phrases(
        "bakanlı|müze|polis|ajans|üniversite|hükümet|başkan|meclis|mahkeme|arşiv|ofis|banka|editörlük|"
        "enstitü|kütüphane|belediye|dernek|vakıf|komisyon|haber"
    ),
    date_words=frozenset(
        phrases("bugün|dün|önce|saat|dakika|gün|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|bir saat önce")
    ),
    credit_leads={
        "translator": phrases(
            "çeviri|çeviren|tercüme|tercüme eden|türkçeye çeviren|çevirmen|ingilizceden çeviren|türkçesi|"
            "çev.|türkçeye çeviri|çeviri ve uyarlama|çevirenler|ingilizceden çeviri|rumenceden çeviren|"
            "rusçadan çeviren|fransızcadan çeviren|almancadan çeviren|{lang} çeviren|"
            "türkçesi ve uyarlaması|tercüman"
        ),
        "editor": phrases(
            "editör|düzenleyen|redaksiyon|yayına hazırlayan|editörler|redaktör|düzelti|son okuma|"
            "yayıma hazırlayan|haber editörü|düzenleme"
        ),
        "author": phrases("yazan|yazar|metin|yazı|metin yazarı|haberi yazan|kaleme alan"),
        "interviewer": phrases(
            "röportaj|söyleşi|röportajı yapan|röportaj yapan|söyleşen|söyleşiyi yapan|konuşan|sorular|görüşen"
        ),
        "photo": phrases(
            "fotoğraf|fotoğraflar|fotoğrafçı|fotoğraflayan|kamera|video|görüntü|görsel|görseller|çizim|"
            "çizimler|illüstrasyon"
        ),
    },
    printed_credits={"translator": "Çeviri: {names}", "editor": "editör: {names}", "reviewer": "son okuma: {names}"},
    inflection=Inflection(
        endings=(
            "(?:['’]?(?:l[ae]r|[dt][ae]n?|n?[ıiuü]n|[ns]?[ıiuü]|y?[aeıiuü]|y?l[ae]|n[ae]|n?d[ae]|[ıiuü]?m[ıiuü]z|"
            "[ıiuü]m|c[aeıiuü]|l[ıiuü]k?|s[ıiuü]z|[dt][ıiuü]r|ki)){0,5}"
        ),
        shifts={"p": "pb", "ç": "çc", "t": "td", "k": "kğ"},
    ),
)
