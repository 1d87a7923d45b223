"""Framing: what people say around a question ("my editor wants …", 麻烦帮我查下). It adds nothing.

Patterns, not words: "wants" alone may be a plan ("BYD wants 5 million"), and 不要 a refusal.
"""

import re
from collections.abc import Iterator

from intents.reading.meaning import Cue, Filler, Meaning, Money

Found = tuple[int, int, tuple[Meaning, ...]]

_PERSON = (
    "editor|boss|colleague|manager|client|customer|chief|professor|teacher|friend|team|dad|mum|mom|"
    "wife|husband|son|daughter|supervisor|desk|ceo|director|lecturer|tutor|reader|readers"
)
_WANTS = (
    r"(?:is|are|was|keeps) asking(?: me)?(?: for| about| to find)?|asks?(?: me)?(?: for| about)?|"
    r"asked(?: me)?(?: for| about| to find)?|wants?(?: to (?:know|see|have)| me to find)?|"
    r"wanted(?: to know)?|needs?(?: to (?:know|see|have))?|would like(?: to (?:know|see|have))?|"
    r"wonders|is wondering|told me to (?:find|check|look up)"
)
_PAPER = (
    "story|article|report|piece|paper|presentation|slide|slides|deck|thesis|newsletter|homework|"
    "essay|quiz|class|meeting|column|podcast|video|feature|blog|blog post|memo|note|bet|"
    "school project|project|research|dissertation|briefing"
)
_WRITING = "writing|working on|doing|making|preparing|drafting|editing"
_ZH_PERSON = (
    "主编|编辑|老板|领导|同事|老师|客户|导师|朋友|上司|经理|总监|教授|师傅|读者|爸爸|妈妈|我爸|我妈|"
    "老公|老婆|孩子|同学"
)
_ZH_VERB = "查|看|问|核实|核对|确认|找|算|说|讲|瞧|搜|翻|求证|查证|报"
_ZH_PAPER = (
    "稿子|稿|文章|报告|论文|作业|ppt|方案|分析|材料|新闻稿|研报|简报|汇报|课件|视频|推文|"
    "公众号|毕业论文"
)
_ZH_PLEASE = "麻烦|劳烦|烦请|烦劳|有劳|拜托|请|劳驾"
_ENGLISH = (
    rf"\b(?:my|our|the|an?|one of my) (?:{_PERSON}) (?:{_WANTS})\b",
    rf"\bfor (?:a|an|my|our|the|some) (?:{_PAPER})(?: (?:that )?(?:i'm|i am|we're|we are))?"
    rf"(?: (?:{_WRITING}))?\b",
    rf"\b(?:i'm|i am|we're|we are) (?:{_WRITING}) (?:a|an|my|our|the|some) (?:{_PAPER})"
    r"(?: (?:on|about))?\b",
    r"\b(?:i'd|i would|we'd|we would) (?:really |much |very much )?"
    r"(?:appreciate|love|like|be grateful|need)(?: it)?(?: if)?(?: you (?:could|would|can))?"
    r"(?: (?:tell|give|show|send)(?: me| us)?)?(?: to (?:know|see|have|get))?\b",
    r"\bwould you mind (?:telling|giving|showing|sending|checking|looking up|finding)"
    r"(?: me| us)?\b",
    r"\b(?:could|can|would|will) (?:you|u|someone|anyone|somebody|anybody) "
    r"(?:possibly|please|pls|plz|kindly|quickly|maybe|perhaps|just)\b",
    r"\b(?:could|can|would|will|do) u\b",
    r"\bdo (?:you|u) (?:happen to |by any chance )?(?:know|remember)\b(?! (?:on|about|of)\b)",
    r"\bif (?:you|u) (?:don't mind|could|can|please|would be so kind|have it|know)\b",
    r"\b(?:sorry|apologies) (?:to bother|for bothering|for the trouble|to trouble)(?: you)?\b",
    r"\b(?:someone|somebody|a friend|a colleague|people|they) "
    r"(?:told me|says?|said|claims?|claimed)(?: that)?\b",
    r"\bi (?:read|saw|heard|was told|think|thought|believe|understand|remember)(?: somewhere)?"
    r"(?: that)?\b",
    r"\b(?:excuse me|pardon me|sorry to ask|(?:silly|dumb|stupid) question|one more thing|no rush|"
    r"in a hurry|to settle a bet|off the record|just curious|just wondering|long story short|"
    r"be honest|to be clear|as far as you know|in your opinion|remind me|refresh my memory)\b",
)
_CHINESE = (
    rf"(?:(?:我|我们|咱)(?:的)?)?(?:{_ZH_PERSON})(?:让我|叫我|要我|问我|想要|需要|想知道|要|问|催我)"
    rf"(?:要)?(?:{_ZH_VERB}|知道)?(?:一下|下|一)?",
    rf"(?:{_ZH_PLEASE})?(?:你|您|各位|大家|哪位|大佬)?(?:能否|能不能|可否|可不可以)?"
    rf"(?:帮|帮忙|替|给)(?:我|我们|忙)?(?:{_ZH_VERB})(?:一下|下|(?:一)?(?:{_ZH_VERB}))?(?:看)?",
    rf"(?:{_ZH_PLEASE})(?:你|您|各位|大家)?(?:{_ZH_VERB})?(?:一下|下)?",
    rf"(?:我)?(?:想|要|来)(?:要)?(?:{_ZH_VERB})(?:一下|下|(?:一)?(?:{_ZH_VERB}))",
    r"(?:查|看|问)(?:一下|下|一查|查|看)",
    rf"(?:我|我们)?(?:在|正在|要|得)?(?:写|做|赶|准备)(?:一|个|篇|一篇|份|一份)*(?:{_ZH_PAPER})"
    r"(?:要用|用到|需要|用|要|呢)?",
    r"(?:打扰|不好意思|冒昧|唔好意思)(?:一下|了|问一下|问下|问一句)?",
    r"(?:有)?(?:消息|媒体|报道|新闻|网友|朋友|同事|有人|专家)(?:称|说|表示|讲)",
    r"急用|急求|在线等|跪求|求助|蹲一个",
)
_HOW_MUCH = (r"(?<=[量速幅率长额比重数])几何",)
"""几何 is a make of cars too, but not right after a quantity."""
_NOT_BY_MONEY = (
    r"(?:,? ?(?:and |but )?(?:not|rather than|instead of|never) (?:by |in |the |by the |their )?"
    r"(?:money|value|worth|yuan|rmb|amount|earnings|units|number|numbers|volume))\b",
    r"[,，、]?(?:而)?(?:不是|不要|不按|不看|不算|别给|非)(?:按)?"
    r"(?:金额|钱|价值|货值|出口额|数量|辆数|台数)",
    r"(?:按|以|用)(?:辆数|台数|数量|辆|台)(?:计|算|来算|来看|统计)?",
)
"""What it is not counted in: the other word, or the default, says what it is."""
_IN_UNITS = (
    r"\b(?:in|how many) (?:units of )?(?:hundreds? (?:of )?|ten[ -]?|100 )?"
    r"(?:thousands?|millions?|10,?000s?|100,?000s?|wan\b)"
    r"(?: of)?(?: (?:units|vehicles|cars))?\b",
    r"\b(?:in|how many) ?[万亿](?: ?(?:units|vehicles|cars))?",
)
"""The unit to count in, not a number: answers are given in the units of their sources."""
_IN_MONEY = (
    r"\b(?:in |how many )?(?:hundreds? (?:of )?|ten[ -]?|100 )?"
    r"(?:thousands?|millions?|billions?|trillions?)"
    r"(?: of)?[ -](?:yuan|rmb|cny|baht|thb|dollars?|usd)\b",
)
_WHICH_YEARS = (r"^(?:the |all )?years (?=(?:that |when |in which )?[a-z])",)
"""At the start of a keyword question "years X led" asks which."""
_THANKS = (
    r"\b(?:many )?(?:thanks|thank you|thx|thanx|tks|ty|tyvm|cheers)"
    r"(?: (?:in advance|a lot|a million|so much|very much|again|mate))?\b",
    r"\b(?:much|greatly) appreciated\b",
    r"(?:提前|先)?(?:谢谢|感谢|谢过|唔该|多谢)(?:晒|哂|你|您|了|啦|各位|大家|先)*",
)
_FILLER: tuple[Meaning, ...] = (Filler(),)
_COMPILED = tuple(
    (re.compile(rule, re.ASCII), meanings)
    for rules, meanings in (
        ((*_ENGLISH, *_CHINESE, *_HOW_MUCH, *_NOT_BY_MONEY), _FILLER),
        (_WHICH_YEARS, (*_FILLER, Cue(name="when"))),
        (_IN_UNITS, _FILLER),
        (_IN_MONEY, (*_FILLER, Money())),
        (_THANKS, (*_FILLER, Cue(name="thanks"))),
    )
    for rule in rules
)


def framing(text: str) -> Iterator[Found]:
    """Every stretch of a normal text that only frames the question."""
    for pattern, meanings in _COMPILED:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), meanings
