"""Period rules of Chinese."""

from intents.reading.meaning import Filler, Latest, Prior, WholeYear
from intents.reading.period_atoms import (
    Rule,
    after,
    before,
    day,
    first_months,
    from_today,
    half,
    just,
    last_years,
    month_from_today,
    named_range_of,
    plan,
    quarter,
    quarters,
    short_year,
    since,
    worded_year,
    year,
    years,
    years_ago,
    zh_month,
    zh_month_range,
)

_ZH_DASH = r"\s*(?:-|–|—|－|~|〜|到|至)+\s*"
_Y = r"(?:19|20)\d{2}"
_ZH_N = r"\d{1,2}|[一二三四五六七八九十两]{1,3}"

RULES: tuple[Rule, ...] = (
    (rf"(?<!\d)(?P<y>{_Y})\s*(?:年度|年份|年)", year),
    (r"(?<![\d近第前后过去时隔连续])(?P<y>[12]\d)年(?!来|间|内|后|前(?![\d一二三四五六七八九十头])|以|里|的时间|代)(?:度)?", short_year),
    (r"(?P<y>[一二][零〇一二三四五六七八九]{3})年(?:度)?", worded_year),
    (r"去年(?:度)?|上一年度", from_today(-1)),
    (r"(?:今|本)年(?:以来|至今)?|(?:今|本)年度", from_today(0)),
    (rf"(?P<n>{_ZH_N})年前", years_ago),
    (r"(?<=\d)年?[两三四五](?=年[加合总平一共])年", just(Filler())),
    (r"明年", from_today(1)),
    (r"前年", from_today(-2)),
    (r"上个?月", month_from_today(-1)),
    (r"(?:这|本)个?月", month_from_today(0)),
    (r"(?:上一?|前一)年度?|(?:上年|去年|上一年)?同期|一年前", just(Prior())),
    (rf"(?P<a>{_ZH_N})月?份?{_ZH_DASH}(?P<b>{_ZH_N})月份?", zh_month_range),
    (rf"(?<!\d)(?P<a>{_ZH_N})月份?", zh_month),
    (rf"(?<!\d)(?P<n>{_ZH_N})月(?:底|末)", first_months),
    (rf"(?:前|头|首)(?P<n>{_ZH_N})个?月", first_months),
    (r"前(?P<n>[1-4一二两三四])个?季度?", quarters),
    (r"第?(?P<n>[1-4一二三四首])季度?", quarter),
    (r"(?P<n>[上下])半年", half),
    (rf"(?P<y>{_Y})年(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})[日号]", day),
    (rf"(?:从|自)?(?P<y>{_Y})年(?P<a>\d{{1,2}})月份?{_ZH_DASH}(?P=y)年(?P<b>\d{{1,2}})月份?", named_range_of),
    (rf"(?:从|自)?(?P<a>{_Y})年?{_ZH_DASH}(?P<b>{_Y})(?:年(?:间|期间)?)?", years),
    (rf"(?:从|自)?(?P<y>{_Y})年?(?:以来|说起|算起|起|至今|到现在|开始|之后至今)", since),
    (rf"(?P<y>{_Y})年?(?:以后|之后)", after),
    (rf"(?P<y>{_Y})年?(?:以前|之前)", before),
    (rf"(?:近|过去|最近|前(?!一年))(?P<n>{_ZH_N})年(?:间|来|里|以来)?", last_years),
    (r"最新|最近|目前|现在|当前|如今|眼下", just(Latest())),
    (r"全年|整年|年度|每年", just(WholeYear())),
    (r"[“\"「]?(?P<n>十[一二三四五])五[”\"」]?(?:规划|时期|期间)*", plan),
)  # fmt: skip
