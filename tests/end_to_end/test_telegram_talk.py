"""Conversations and buttons in Telegram, with the real application over HTTP."""

from collections.abc import Iterator

import httpx
import pytest

from tests.botapi.client import BotClient, Json, Sent
from tests.end_to_end.program import Program
from tests.end_to_end.test_telegram import check, start


@pytest.fixture(scope="module")
def program(
    botapi: httpx.Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Program, BotClient]]:
    """The application, polling, with one bot for all tests of this file."""
    bot = BotClient.register(botapi)
    with start(tmp_path_factory.mktemp("program"), bot) as program:
        yield program, bot
        assert program.stop() == 0


@pytest.fixture
def bot(program: tuple[Program, BotClient]) -> BotClient:
    """A chat with it."""
    return program[1]


def ask(bot: BotClient, text: str, *, user: int, topic: int | None = None) -> Sent:
    """Ask in a private chat, or in one of its topics."""
    content: Json = {"text": text}
    if topic is not None:
        content |= {"message_thread_id": topic, "is_topic_message": True}
    asked = bot.sends(content, user=user)
    reply = bot.reply()
    check(reply, asked)
    return reply


def tap(bot: BotClient, reply: Sent, label: str, *, user: int) -> Sent:
    """Tap a button; the tap is confirmed, the answer comes below the message tapped."""
    query = bot.taps(reply, label, user=user)
    answer = bot.reply()
    assert "text" not in bot.confirmed(query)
    check(answer, reply.message["message_id"])
    return answer


def first(reply: Sent) -> str:
    return reply.text.splitlines()[0]


def test_five_turns_follow_one_another(bot):
    said = [
        first(ask(bot, text, user=11))
        for text in (
            "chongqing NEV 2025",
            "and Hefei?",
            "Jan–Nov?",
            "difference between them",
            "no, vehicles of all kinds: chongqing",
            "2016?",
            "source?",
        )
    ]

    assert said[0] == "Chongqing NEV, 2025: 1.296M, +36%"
    assert said[2] == "Hefei NEV, Jan–Nov 2025: 1.23M"
    assert said[3] == "Hefei is ahead by 110K (worked out)"
    assert said[5] == "Chongqing 2016: 3.1562M"
    assert said[6] == "Chongqing 2016: 3.1562M"


def test_what_was_taken_over_is_said(bot):
    ask(bot, "重庆2025年新能源汽车产量", user=12)

    assert "沿用：重庆、新能源汽车产量" in ask(bot, "2024呢", user=12).text


def test_nothing_is_taken_over_from_another_user(bot):
    ask(bot, "chongqing NEV 2025", user=13)

    assert "Chongqing" not in ask(bot, "2024?", user=14).text


def test_nothing_is_taken_over_from_another_topic(bot):
    ask(bot, "chongqing 2025", user=15, topic=3)
    other = ask(bot, "2016?", user=15, topic=4)
    none = ask(bot, "2016?", user=15)
    same = ask(bot, "2016?", user=15, topic=3)

    assert "Chongqing" not in other.text + none.text
    assert first(same) == "Chongqing 2016: 3.1562M"


def test_an_answer_stands_in_the_topic_of_its_question(bot):
    assert ask(bot, "chongqing 2025", user=16, topic=3).message["message_thread_id"] == 3
    assert "message_thread_id" not in ask(bot, "chongqing 2025", user=16).message


def test_messages_sent_at_once_follow_in_their_order(bot):
    texts = ("chongqing 2025", "2016?", "and guangzhou?", "2024?", "growth?", "chongqing 2025")
    for text in texts:
        bot.says(text, user=17)

    said = [first(reply) for reply in bot.replies(len(texts))]

    assert said[1] == "Chongqing 2016: 3.1562M"
    assert said[3] == said[4] == "Guangzhou 2024: 2.5M, -20%"


def test_the_choices_of_an_ambiguous_name_can_be_tapped(bot):
    reply = ask(bot, "Jilin 2019 production", user=18)
    answer = tap(bot, reply, "Jilin (province)", user=18)

    assert list(reply.buttons) == ["Jilin (province)", "Jilin (city, Jilin)"]
    assert first(answer) == "Jilin 2019: 2.8912M"


def test_a_near_figure_can_be_tapped_and_asked_on(bot):
    reply = ask(bot, "Hefei 2025", user=19)
    label = next(label for label in reply.buttons if "2023" in label)

    assert first(tap(bot, reply, label, user=19)) == "Hefei 2023: 1.34M"
    assert first(ask(bot, "NEVs Jan-Nov 2025?", user=19)) == "Hefei NEV, Jan–Nov 2025: 1.23M"


def test_a_tap_answers_in_the_topic_of_the_message(bot):
    reply = ask(bot, "Hefei 2025", user=20, topic=9)

    assert tap(bot, reply, next(iter(reply.buttons)), user=20).message["message_thread_id"] == 9


def test_a_button_works_after_a_restart(telegram_bot, tmp_path):
    bot = telegram_bot
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with start(tmp_path / "one", bot) as program:
        reply = ask(bot, "Hefei 2025", user=21)
        choice = ask(bot, "Jilin 2019 production", user=21)
        assert program.stop() == 0
    with start(tmp_path / "two", bot):
        label = next(label for label in reply.buttons if "2023" in label)
        assert first(tap(bot, reply, label, user=21)) == "Hefei 2023: 1.34M"
        answer = tap(bot, choice, "Jilin (province)", user=21)
        assert first(answer) == "Jilin 2019: 2.8912M"


@pytest.mark.parametrize(("language", "word"), [("en", "no longer works"), ("zh-hans", "已失效")])
def test_a_button_whose_figure_is_gone_says_so_and_sends_nothing(bot, language, word):
    reply = ask(bot, "Hefei 2025", user=22)
    query = bot.presses(reply.message, "=99999.1.2025.actual.en", user=22, language=language)

    assert word in bot.confirmed(query)["text"]
    ask(bot, "chongqing 2025", user=22)


def test_a_button_below_a_message_too_old_to_be_seen_is_answered(bot):
    reply = ask(bot, "Hefei 2025", user=23)
    old = {"chat": reply.message["chat"], "message_id": reply.message["message_id"], "date": 0}
    code = next(code for label, code in reply.buttons.items() if "2023" in label)
    query = bot.presses(old, code, user=23)

    assert first(bot.reply()) == "Hefei 2023: 1.34M"
    bot.confirmed(query)


def test_a_tap_that_is_too_late_to_confirm_is_answered_all_the_same(bot):
    reply = ask(bot, "Hefei 2025", user=24)
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    bot.refuse("answerCallbackQuery", 400, words)
    label = next(label for label in reply.buttons if "2023" in label)
    bot.taps(reply, label, user=24)

    assert first(bot.reply()) == "Hefei 2023: 1.34M"
    assert bot.calls("answerCallbackQuery", status=400)
    bot.forget_taps()


def test_an_answer_without_suggestions_has_no_keyboard(bot):
    assert "reply_markup" not in ask(bot, "weather tomorrow", user=25).params
