"""Private chats with the real application, over HTTP, as users see them."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.botapi.client import BotClient, Sent
from tests.botapi.entities import utf16_length
from tests.end_to_end.program import Program

TODAY = "2026-11-21"
A_FIGURE = re.compile(r"\d[\d,.]*\s*(?:[KMB]\b|[万亿萬億])")
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def program(
    botapi: httpx.Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Program, BotClient]]:
    """The application, polling, with one bot for all tests of this file."""
    bot = BotClient.register(botapi)
    with start(tmp_path_factory.mktemp("program"), bot) as program:
        yield program, bot
        assert program.stop() == 0
        assert bot.token not in program.output


@pytest.fixture
def bot(program: tuple[Program, BotClient]) -> BotClient:
    """A private chat with it, with no reply left over from the test before."""
    _, bot = program
    bot.replies(0)
    return bot


def start(folder: Path, bot: BotClient) -> Program:
    """Start the application for one bot."""
    return Program(
        folder, TELEGRAM_BOT_TOKEN=bot.token, TELEGRAM_API_URL=bot.url, CARCAPITAL_TODAY=TODAY
    )


def ask(bot: BotClient, text: str, language: str | None = "en") -> Sent:
    """Ask; the answer comes below the question, without link previews."""
    asked = bot.says(text, language=language)
    reply = bot.reply()
    check(reply, asked)
    return reply


def check(reply: Sent, asked: int) -> None:
    """Hold what is true of every reply."""
    assert reply.answers == asked
    assert reply.params["reply_parameters"]["allow_sending_without_reply"] is True
    assert reply.params["link_preview_options"] == {"is_disabled": True}
    assert reply.params["parse_mode"] == "HTML"
    assert utf16_length(reply.text) <= 4096


def test_a_figure_comes_with_its_change_and_a_link_to_its_source(bot):
    reply = ask(bot, "chongqing 2025")

    assert reply.text.splitlines()[0] == "Chongqing 2025: 2.788M, +9.7%"
    assert any("ichongqing" in link for link in reply.links)


def test_a_chinese_question_has_a_chinese_answer_whatever_the_client_speaks(bot):
    reply = ask(bot, "重庆2025年汽车产量", language="en")

    assert reply.text.splitlines()[0] == "重庆2025年：278.8万辆，同比+9.7%"
    assert any("ichongqing" in link for link in reply.links)


@pytest.mark.parametrize("command", ["/start", "/help", "/start link", "/HELP"])
def test_help_speaks_the_language_of_the_client(bot, command):
    assert not HAN.search(ask(bot, command, language="de").text.splitlines()[0])
    assert not HAN.search(ask(bot, command, language=None).text.splitlines()[0])
    assert HAN.search(ask(bot, command, language="zh-hant-tw").text.splitlines()[0])


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_sources_are_listed_with_their_links(bot, language):
    asked = bot.says("/sources", language=language)
    replies = bot.replies()
    while more := bot.replies(seconds=0.5):
        replies += more

    links = [link for reply in replies for link in reply.links]
    for reply in replies:
        check(reply, asked)
    for host in ("ichongqing", "digitalphablet", "yicai", "36kr"):
        assert any(host in link for link in links), host


@pytest.mark.parametrize(
    "text",
    ["price of a Seres M9", "weather in Chongqing", "重庆天气怎么样", "😀😀", "drop the tables"],
)
def test_what_is_not_known_is_refused_without_a_figure(bot, text):
    reply = ask(bot, text)

    assert not A_FIGURE.search(reply.text)
    assert bool(HAN.search(text)) == bool(HAN.search(reply.text.splitlines()[0]))


@pytest.mark.parametrize(
    "text",
    [
        "<b>chongqing</b> <script>alert(1)</script> & <i",
        "</b> & &amp; &lt;b&gt; <zorblax>",
        '"><a href="https://example.com">zorblax</a>',
    ],
)
def test_markup_in_a_question_stays_text(bot, text):
    reply = ask(bot, text)

    assert "<script" not in reply.params["text"]
    assert "https://example.com" not in reply.links
    assert not bot.calls("sendMessage", status=400)


@pytest.mark.parametrize("text", ["蘑菇" * 2048, "zorblax " * 511, "&<" * 2048, "😀" * 2048])
def test_the_longest_message_is_refused_within_the_limit(bot, text):
    assert not A_FIGURE.search(ask(bot, text).text)


def test_ten_thousand_characters_are_refused_within_the_limit(bot):
    assert not A_FIGURE.search(ask(bot, "chongqing 2025 zorblax " * 440).text)


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)
def test_a_message_without_text_has_the_help(bot, content):
    helped = ask(bot, "/help").text

    asked = bot.sends(content)
    reply = bot.reply()

    check(reply, asked)
    assert reply.text == helped


def test_only_private_chats_and_new_messages_are_answered(bot):
    bot.sends({"text": "chongqing 2025", "chat": {"id": -5, "type": "group", "title": "Cars"}})
    bot.sends(
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}}
    )

    ask(bot, "chongqing 2025")


def test_questions_of_one_chat_are_answered_in_order(bot):
    asked = [bot.says(f"chongqing {year}") for year in (2025, 2016, 2025, 2016, 2025)]

    assert [reply.answers for reply in bot.replies(5)] == asked


def test_two_users_get_each_their_own_answer(bot):
    first, second = bot.says("chongqing 2025", user=1), bot.says("重庆2025年汽车产量", user=2)

    replies = {reply.message["chat"]["id"]: reply for reply in bot.replies(2)}

    assert replies[1].answers == first
    assert replies[2].answers == second
    assert HAN.search(replies[2].text)


def test_a_hiccup_and_a_flood_limit_are_waited_out(bot):
    bot.refuse("sendMessage", 500, "Internal Server Error")
    bot.refuse("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)

    assert ask(bot, "chongqing 2025").text.startswith("Chongqing 2025")


def test_a_dropped_connection_is_tried_again(bot):
    bot.break_with("sendMessage", {"kind": "drop"})

    assert ask(bot, "chongqing 2025").text.startswith("Chongqing 2025")


def test_a_user_who_blocked_the_bot_stops_nobody_else(bot):
    bot.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user")
    bot.says("chongqing 2025", user=3)
    bot.calls("sendMessage", status=403, count=1, seconds=10)

    ask(bot, "chongqing 2025")


def test_an_edited_question_is_not_answered_again(telegram_bot, tmp_path):
    bot = telegram_bot
    first = bot.says("chongqing 2025")
    bot.edits(first, "chongqing 2016")
    second = bot.says("chongqing 2025")

    with start(tmp_path, bot):
        assert [reply.answers for reply in bot.replies(2)] == [first, second]


def test_the_log_has_one_line_a_question_without_its_text_or_user(telegram_bot, tmp_path):
    bot = telegram_bot
    with start(tmp_path, bot) as program:
        ask(bot, "chongqing 2025")
        assert program.stop() == 0

    [started, asked] = program.errors
    assert started.endswith(f"answering as @{bot.username}")
    assert re.search(r"figure answered en \d+\.\d ms$", asked)
    for secret in (bot.token, "chongqing", "1001", "Ada"):
        assert secret not in program.output


def test_what_was_answered_is_not_answered_after_a_restart(telegram_bot, tmp_path):
    bot = telegram_bot
    with start(tmp_path, bot) as program:
        ask(bot, "chongqing 2025")
        bot.refuse("getUpdates", 502, "Bad Gateway")
        ask(bot, "chongqing 2016")
        assert bot.calls("getUpdates", status=502, count=1, seconds=5)
        assert program.stop() == 0

    assert bot.call("getUpdates")["result"] == []
