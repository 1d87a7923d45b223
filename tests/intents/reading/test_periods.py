"""The grammar of periods, in both languages, seen from 21 November 2026."""

import pytest

from intents.reading.meaning import Fixed
from intents.reading.question import Question
from tests.questions.published import periods, read

ENGLISH = """
2025                                    2025
in 2025                                 2025
FY2025                                  2025
in 1997                                 1997
full year 2025                          2025
calendar year 2025                      2025
for the full-year 2025                  2025
last year                               2025
this year                               2026
ytd                                     2026
output 25                               2025
last December                           2025-12
last October                            2026-10
as of November 2025                     2025-01/2025-11
YTD Nov 2025                            2025-01/2025-11
Nov 2025 YTD                            2025-01/2025-11
year-to-date November 2025              2025-01/2025-11
in the year to November 2025            2025-01/2025-11
through the end of November 2025        2025-01/2025-11
up to November 2025                     2025-01/2025-11
YTD 2025                                2025
next year                               2027
the year before last                    2024
two years ago                           2024
3 years ago                             2023
Jan-Nov 2025                            2025-01/2025-11
Jan–Nov 2025                            2025-01/2025-11
Jan. – Nov. 2025                        2025-01/2025-11
January to November 2025                2025-01/2025-11
from January through November 2025      2025-01/2025-11
January to November of 2025             2025-01/2025-11
between January and November 2025       2025-01/2025-11
in 2025 from January to November        2025-01/2025-11
2025 Jan-Nov                            2025-01/2025-11
Jan-Nov last year                       2025-01/2025-11
the first 11 months of 2025             2025-01/2025-11
first eleven months of 2025             2025-01/2025-11
2025 first 11 months                    2025-01/2025-11
eleven months of 2025                   2025-01/2025-11
the 11 months through November 2025     2025-01/2025-11
2025.1-11                               2025-01/2025-11
1-11/2025                               2025-01/2025-11
01-11/2025                              2025-01/2025-11
11/2025                                 2025-11
202511                                  2025-11
Nov-25                                  2025-11
Q3'25                                   2025-Q3
twenty twenty-five                      2025
twenty nineteen                         2019
two thousand and sixteen                2016
first 11 mos 2025                       2025-01/2025-11
2025-01 to 2025-11                      2025-01/2025-11
2025/01-2025/11                         2025-01/2025-11
Jan-Nov                                 *-01/*-11
the first 11 months                     *-01/*-11
Q1 2025                                 2025-Q1
2025 Q1                                 2025-Q1
3Q25                                    2025-Q3
third quarter 2025                      2025-Q3
the first quarter of 2025               2025-Q1
Q1-Q3 2025                              2025-01/2025-09
the first three quarters of 2025        2025-01/2025-09
H1 2025                                 2025-H1
1H25                                    2025-H1
the first half of 2025                  2025-H1
second half of 2024                     2024-H2
November 2025                           2025-11
Nov. 2025                               2025-11
Sept 2025                               2025-09
in May 2025                             2025-05
2025-11                                 2025-11
2025/11                                 2025-11
last month                              2026-10
this month                              2026-11
13 January 2026                         2026-01-13
January 13, 2026                        2026-01-13
Jan 13th 2026                           2026-01-13
2026-01-13                              2026-01-13
2026/1/13                               2026-01-13
2014-2016                               2014..2016
2014–16                                 2014..2016
from 2014 to 2016                       2014..2016
between 2014 and 2016                   2014..2016
since 2014                              2014..
from 2014 onwards                       2014..
from 2014 to now                        2014..
after 2016                              2017..
before 2016                             ..2015
until 2016                              ..2016
up to 2016                              ..2016
2014 till now                           2014..
5-year cagr                             2020..2025
the last 5 years                        2021..2025
over the past three years               2023..2025
latest                                  Latest
most recent                             Latest
currently                               Latest
annual                                  WholeYear
the year before                         Beside
the year after                          Beside
the following year                      Beside
same period last year                   Beside
14th five-year plan                     2021/2025
"""

CHINESE = """
截至2025年11月                            2025-01/2025-11
截至2025年11月底                           2025-01/2025-11
2025年截至11月                            2025-01/2025-11
2025年              2025
2025                2025
２０２５年          2025
25年                2025
二〇二五年          2025
二零二五年          2025
一九九七年          1997
2025年度            2025
2025年全年          2025
去年                2025
今年                2026
今年以来            2026
明年                2027
十年前              2016
2025年1-11月        2025-01/2025-11
2025年1—11月        2025-01/2025-11
2025年1至11月       2025-01/2025-11
2025年1到11月       2025-01/2025-11
2025年1月到11月     2025-01/2025-11
2025年1月份至11月份 2025-01/2025-11
2025年一月到十一月  2025-01/2025-11
2025年前11个月      2025-01/2025-11
2025年前十一个月    2025-01/2025-11
2025前11月          2025-01/2025-11
2025年头11个月      2025-01/2025-11
1-11月2025年        2025-01/2025-11
去年1-11月          2025-01/2025-11
去年前11个月        2025-01/2025-11
2025.1-11           2025-01/2025-11
1-11月              *-01/*-11
前11个月            *-01/*-11
2025年11月          2025-11
2025年11月份        2025-11
2025年十一月        2025-11
2025.11             2025-11
上个月              2026-10
本月                2026-11
2025年一季度        2025-Q1
2025年第一季度      2025-Q1
2025年第三季度      2025-Q3
2025年前三季度      2025-01/2025-09
2025年前三个季度    2025-01/2025-09
2025年上半年        2025-H1
2025年下半年        2025-H2
上半年              *-01/*-06
2026年1月13日       2026-01-13
2026年1月13号       2026-01-13
2014-2016年         2014..2016
2014至2016年        2014..2016
从2014年到2016年    2014..2016
2014年以来          2014..
自2014年以来        2014..
2014年至今          2014..
从2014年起          2014..
2014年之后          2015..
2016年以前          ..2015
近三年              2023..2025
过去五年            2021..2025
五年复合增速        2020..2025
最新                Latest
目前                Latest
全年                WholeYear
上年                Beside
第二年              Beside
去年同期            Beside
“十四五”期间        2021/2025
"""


def rows(table):
    """Each line of a table: the words of a period, and how the rows would write it."""
    parted = (line.rpartition(" ") for line in table.strip().splitlines())
    return [(words.strip(), written) for words, _, written in parted]


@pytest.mark.parametrize(("words", "written"), rows(ENGLISH))
def test_english_words_give_a_closed_range(words, written):
    assert periods(f"Chongqing {words}") == [written]
    assert periods(f"{words}, Chongqing") == [written]


@pytest.mark.parametrize(("words", "written"), rows(CHINESE))
def test_chinese_words_give_a_closed_range(words, written):
    assert periods(f"重庆{words}产量") == [written]
    assert periods(f"{words}重庆产量") == [written]


@pytest.mark.parametrize(
    "text", ["Chongqing 2025-13", "Chongqing 2026-02-30", "重庆2025年13月", "重庆2026年2月30日"]
)
def test_a_date_that_does_not_exist_is_no_period(text):
    found = read(text)

    assert not isinstance(found, Question) or all(
        isinstance(when, Fixed) and when.period.is_year for when in found.periods
    )


def test_may_is_a_month_only_beside_a_year():
    assert periods("May I ask about Chongqing in 2025") == ["2025"]
