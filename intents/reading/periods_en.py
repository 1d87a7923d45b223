"""Period rules of English, and of digits in either language."""

from intents.reading.meaning import Beside, Latest, StatusWord, WholeYear
from intents.reading.period_atoms import (
    Rule,
    after,
    before,
    day,
    day_range,
    decade,
    first_months,
    from_today,
    half,
    iso_month,
    iso_months,
    just,
    last_named_month,
    last_years,
    month_from_today,
    months_of_year,
    months_to,
    named_month,
    named_range,
    named_range_of,
    named_range_short,
    plan,
    quarter,
    quarter_range,
    quarters,
    short_year,
    since,
    spanning,
    spoken_year,
    to_date,
    until,
    year,
    years,
    years_ago,
    years_before,
    years_to,
)

_NAMED = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DASH = r"\s*(?:-|–|—|~|〜|to|till|until|thru|through)\s*\.?\s*"
_Y = r"(?:19|20)\d{2}"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_NO_COUNT = (
    r"(?<![\d.,/'-])(?<!top )(?<!first )(?<!last )(?<!bottom )(?<!over )(?<!than )(?<!past )(?<!by )"
    r"(?<!above )(?<!under )(?<!below )(?<!about )(?<!least )(?<!most )(?<!rank )(?<!ranked )(?<!no )"
    r"(?<!no\. )(?<!number )(?<!next )(?<!for )(?<!to )(?<!or )"
)
"""Before a year in two digits ("nev output 25"): nothing that would make it a count."""
_EN_N = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

RULES: tuple[Rule, ...] = (
    (rf"\b(?:from |since |between )?(?P<a>{_NAMED})\.?{_DASH}(?P<b>{_NAMED})\b\.?", named_range),
    (rf"\bbetween (?P<a>{_NAMED})\.? and (?P<b>{_NAMED})\b\.?", named_range),
    (rf"\b(?:from |between )?(?P<a>{_NAMED})\.? (?P<y>{_Y}){_DASH}(?P<b>{_NAMED})\.? (?P=y)\b", named_range_of),
    (rf"\b(?P<a>{_NAMED})\.? (?P<b>{_NAMED})\b\.?(?=,? ?(?:of )?(?:{_Y}|[12]\d\b)|$)", named_range),
    (rf"\b(?P<a>{_NAMED})\.?{_DASH}(?P<b>{_NAMED})\.?,? '?(?P<y>[12]\d)\b(?!\d)", named_range_short),
    (rf"\b(?:from )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<a>{_NAMED}){_DASH}(?P<e>\d{{1,2}})(?:st|nd|rd|th)? (?P<b>{_NAMED}),? (?P<y>{_Y})\b", day_range),
    (rf"\b(?:from )?(?P<a>{_NAMED})\.? (?P<d>\d{{1,2}}){_DASH}(?P<b>{_NAMED})\.? (?P<e>\d{{1,2}}),? (?P<y>{_Y})\b", day_range),
    (rf"\blast (?P<a>{_NAMED})\b(?!\.? ?(?:20)?\d)", last_named_month),
    (rf"\b(?P<a>(?!may\b|mar\b)(?:{_NAMED}))\b\.?", named_month),
    (rf"\b(?P<a>may|mar)\b\.?(?=,? ?(?:of )?{_Y})", named_month),
    (rf"\b(?:the )?(?:first|1st|opening|initial) (?P<n>{_EN_N})[ -](?:months?|mos)\b", first_months),
    (rf"\b(?:the )?(?P<n>{_EN_N})[ -]months? (?:through|to|ending|ended)(?: in)? (?P<m>{_NAMED})\b", months_to),
    (r"\b(?P<n>\d{1,2})m(?= ?(?:20)?\d\d\b)", first_months),
    (r"(?<=20\d\d)(?P<n>\d{1,2})m\b", first_months),
    (r"(?<=20\d\d )(?P<n>\d{1,2})m\b", first_months),
    (rf"\b(?P<n>{_EN_N})[ -]months?(?= (?:of )?{_Y})", first_months),
    (r"\b(?:the )?first (?P<n>two|three|four|2|3|4) quarters\b", quarters),
    (r"\bq(?P<a>[1-4])\s*(?:-|–|—|to|through)\s*q(?P<b>[1-4])\b", quarter_range),
    (r"(?<![a-z])q(?P<n>[1-4])(?!\d)", quarter),
    (r"\b(?P<n>[1-4])q(?!\d{3})", quarter),
    (r"\b(?:the )?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th) quarter\b", quarter),
    (r"(?<![a-z])h(?P<n>[12])(?!\d)", half),
    (r"\b(?P<n>[12])h(?=\d\d|\b)", half),
    (r"\b(?:the )?(?P<n>first|second|1st|2nd|latter)[ -]half\b(?: year)?", half),
    (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m>{_NAMED})\.?,? (?P<y>{_Y})\b", day),
    (rf"\b(?P<m>{_NAMED})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>{_Y})\b", day),
    (rf"\b(?:from |between |over )?(?P<a>{_Y})\s*(?:-|–|—|~|to|till|until|through|thru)\s*(?P<b>{_Y})\b", years),
    (r"\b(?:in )?(?:the )?(?P<d>(?:19|20)\d)0['’]?s\b", decade),
    (rf"\bbetween (?P<a>{_Y}) and (?P<b>{_Y})\b", years),
    (rf"(?<![\d.-])(?P<a>{_Y})[-–—/](?P<b>(?:1[3-9]|2\d))(?![\d-]|\s*月)", years),
    (rf"\b(?:ever )?since (?P<y>{_Y})\b", since),
    (rf"\b(?:from |since )?(?P<y>{_Y}) (?:on|onwards?|(?:up )?(?:to|till|until|through) (?:now|date|today|(?:the )?present))\b", since),
    (rf"\bafter (?P<y>{_Y})\b", after),
    (rf"\b(?:until|till|up to|through) (?P<y>{_Y})\b", until),
    (rf"\bbefore (?P<y>{_Y})\b", before),
    (rf"\b(?:in |over |during )?(?:the )?(?P<n>{_EN_N}) years (?:to|ending in|ending|up to|through) (?P<y>{_Y})\b", years_to),
    (rf"\b(?:in |over |during |for )?(?:the )?(?:last|past|previous|recent) (?P<n>{_EN_N}) years\b", last_years),
    (rf"\b(?P<n>{_EN_N})[ -](?:years?|yrs?) (?=(?:compound|average|annual|cagr|growth|change))", spanning),
    (r"\b(?:the )?(?:last|past)(?: full| calendar)? year\b(?:'s)?|\blast yr\b", from_today(-1)),
    (r"\bthis year\b|\bcurrent year\b", from_today(0)),
    (rf"\bytd\b|\byear[- ]to[- ]date\b|\b(?:the )?year to(?= (?:{_NAMED})\b)|"
     rf"\b(?:through|thru|up to|until|till|by|as of|as at|at)(?:(?: the)? end of| end-?)?(?= ?(?:{_NAMED})\b)", to_date),
    (r"\bnext year\b", from_today(1)),
    (r"\b(?:the )?year before last\b|\btwo years ago\b", from_today(-2)),
    (rf"\b(?P<n>{_EN_N}) years ago\b", years_ago),
    (rf"\b(?P<n>{_EN_N}) years (?:earlier|before|prior|previously)\b", years_before),
    (rf"\b(?:over |in |within |for )?(?:the )?(?:next|coming) (?:few|couple of|{_EN_N}) years\b", just(StatusWord(status="target"))),
    (r"\blast month\b", month_from_today(-1)),
    (r"\bthis month\b", month_from_today(0)),
    (r"\b(?:the |a )?(?:previous|prior|preceding) year\b|\b(?:the |a )?year (?:before|earlier|ago|prior)\b", just(Beside())),
    (r"\b(?:the |a )?(?:following|subsequent) year\b|\b(?:the |a |one )?year (?:after|later|afterwards?)\b", just(Beside(years=1))),
    (r"\b(?:the )?same (?:period|months|time)(?: (?:of |in )?(?:the )?(?:last|previous|prior) year|"
     r"(?: a)? year (?:earlier|before|ago))\b", just(Beside())),
    (r"\b(?:the )?same (?:period|months|time|year)\b", just(Beside(years=0))),
    (r"\b(?:the )?(?:latest|newest|most recent|most up to date|up-to-date|current|currently|nowadays|right now|"
     r"now|at present|today)\b", just(Latest())),
    (r"\b(?:the |over the )?(?:full|whole|entire|complete|calendar)[ -]?(?:year|yr)(?:'s)?\b", just(WholeYear())),
    (r"\b(?:all |the )*four quarters\b", just(WholeYear())),
    (rf"\b(?:the |over the )?(?:full|whole|entire|all)(?: of)?(?= {_Y})", just(WholeYear())),
    (r"\b(?:the )?(?:full |all |whole )?(?:twelve|12) months\b(?! (?:to|through|ending))", just(WholeYear())),
    (r"\bfor the year\b|\bannual(?:ly)?\b|\byearly\b|\bper year\b|\ba year\b", just(WholeYear())),
    (r"\b(?:the )?(?P<n>1[0-9]th|20th) five[ -]year plan(?: period)?\b", plan),
    # Years, dates and runs of months in digits serve both languages.
    (rf"(?<!\d)(?<!\d[.,])(?:(?:fy|cy) ?)?(?P<y>{_Y})(?![\d]|[.,]\d|\s*(?:辆|台|万|亿))(?:'s)?", year),
    (r"(?<![\w])(?:'|fy ?|cy ?)(?P<y>[12]\d)(?!\d)", short_year),
    (r"(?<=\d[hqm])(?P<y>[12]\d)(?!\d)", short_year),
    (r"(?<=[qh]\d)[' -]?(?P<y>[12]\d)(?!\d)", short_year),
    (rf"{_NO_COUNT}\b(?P<y>1[5-9]|2[0-7])(?=\s*(?:$|\?|,|vs|v\b|and\b|over\b|against\b|compared\b|growth\b|yoy\b))", short_year),
    (rf"\b(?P<a>(?P<b>{_NAMED}))[-']{{1,2}}(?P<y>[12]\d)\b(?!\d)", named_range_short),
    (rf"(?<!\d)(?P<y>{_Y})(?P<m>0[1-9]|1[0-2])(?!\d|[.,]\d| ?(?:cars|vehicles|units|nevs?|evs?|辆|台|部|万))", iso_month),
    (rf"(?<!\d)(?P<y>{_Y})[-/.](?P<m>0?[1-9]|1[0-2])(?![\d/.-]|\s*(?:-|~|至|到))(?: ?月份?)?", iso_month),
    (rf"(?<!\d)(?P<y>{_Y})[-/.](?P<a>0?[1-9]|1[0-2])(?:\s*(?:-|–|—|~|/|to|至|到)\s*)(?:(?P=y)[-/.])?"
     rf"(?P<b>0?[1-9]|1[0-2])(?!\d)(?:月份?)?", iso_months),
    (rf"(?<![\d/.-])(?P<a>0?[1-9]|1[0-2])\s*(?:-|–|—|~)\s*(?P<b>0?[1-9]|1[0-2])\s?/\s?(?P<y>{_Y})(?![\d/.-])", months_of_year),
    (rf"(?<![\d/.-])(?P<a>(?P<b>0?[1-9]|1[0-2]))/(?P<y>{_Y})(?![\d/.-])", months_of_year),
    (rf"\b(?:twenty|two thousand)[ -](?:and )?(?P<n>{_TEENS}|twenty(?:[ -](?:{_UNITS}))?)\b(?! (?:thousand|million|billion))", spoken_year),
    (rf"(?<!\d)(?P<y>{_Y})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)", day),
)  # fmt: skip
