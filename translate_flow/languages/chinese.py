"""Chinese."""

from translate_flow.languages.language import Language, phrases

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    own_name="中文",
    never_end=frozenset("mr mrs dr vs".split()),
    may_end=frozenset("etc inc ltd".split()),
    quotes=(("“", "”"), ("「", "」")),
    conjunctions=("和", "、"),
    has_bare_credits=False,
    source_leads=phrases("来源|來源|新闻来源|稿源|消息来源"),
    byline_leads=phrases("作者|记者|記者|撰文|文|文/记者|文/|撰稿|作者/|文字"),
    note_leads=phrases("更正|编者按|編者按|注|勘误"),
    boilerplate_lines=phrases(
        "阅读更多|閱讀更多|更多|分享|评论|評論|相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|推荐阅读|热门|返回首页|首页|首頁|广告|廣告|登录|"
        "登錄|注册|收藏|打印|列印|订阅|訂閱|下载客户端|版权所有|版權所有|扫一扫|分享到微信|分享到微博|上一篇|下一篇|查看更多|发表评论|返回顶部|"
        "网友评论|热点新闻|猜你喜欢|微信|微博|字号|大|中|小"
        "|热门推荐|為您推薦|为您推荐|相关推荐|精彩推荐|热门新闻|更多阅读"
    ),
    boilerplate_leads=phrases(
        "标签|標籤|关键词|關鍵詞|关键字|分享到|版权|版權|点击|分享至"
        "|本文首发|本文原载|原文链接|原載於|原载于|本文转自|本文来自|扫码|关注我们|长按"
        "|打开微信|微信扫|点击查看|点击阅读|更多精彩|长按识别"
    ),
    cross_link_leads=phrases(
        "相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|推荐阅读|延伸阅读|延伸閱讀|热门文章|猜你喜欢|更多新闻|最新新闻|阅读更多"
    ),
    page_words=phrases("客户端|公众号|微信|微博|订阅|扫码|二维码"),
    page_phrases=phrases("版权所有|未经授权|不代表本站|不得转载"),
    section_words=phrases("首页|新闻|国际|国内|财经|体育|娱乐|科技|军事|社会|文化|视频|图片|健康|教育|要闻|评论"),
    date_leads=phrases("发布时间|發佈時間|更新时间|时间|发布于|发表于|日期|更新于"),
    credit_leads={
        "translator": phrases(
            "翻译|翻譯|译者|譯者|编译|編譯|译|譯|中文翻译|本文译者|翻译/编辑|翻译及编辑|中译|汉译|翻译者|编译者"
            "|译文|译/|编译/"
        ),
        "editor": phrases("编辑|編輯|责任编辑|責任編輯|责编|責編|校对|校對|审校|審校|主编|校|审|编|审稿|排版"),
        "author": phrases("作者|记者|記者|撰文|文"),
        "interviewer": phrases("采访|採訪|采访者"),
        "photo": phrases("摄影|攝影|图|圖|供图|供圖|图片|照片"),
    },
    printed_credits={"translator": "翻译：{names}", "editor": "编辑：{names}", "reviewer": "审校：{names}"},
    list_marks=("、", "；"),
)
