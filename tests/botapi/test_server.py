"""The server itself: it refuses what the real Bot API refuses, in the same words."""

import threading
import time

import httpx
import pytest

from tests.botapi.client import BotClient


@pytest.fixture
def chat(telegram_bot: BotClient) -> int:
    """A private chat that the bot may write to."""
    telegram_bot.says("hello", user=1001)
    return 1001


def refused(answer):
    assert not answer["ok"]
    return answer["error_code"], answer["description"]


def test_the_bot_is_described(telegram_bot):
    me = telegram_bot.call("getMe")["result"]

    assert me["is_bot"]
    assert me["username"] == telegram_bot.username


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [("1:unknown-but-well-formed", 401, "Unauthorized"), ("malformed", 404, "Not Found")],
)
def test_a_wrong_token_is_refused(botapi, token, code, words):
    answer = botapi.get(f"/bot{token}/getMe")

    assert answer.status_code == code
    assert refused(answer.json()) == (code, words)


def test_a_method_that_does_not_exist_is_not_found(telegram_bot):
    assert refused(telegram_bot.call("sendMassage")) == (404, "Not Found")


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1001}, "message text is empty"),
        ({"chat_id": 1001, "text": ""}, "message text is empty"),
        ({"chat_id": 1001, "text": " \n "}, "text must be non-empty"),
        ({"chat_id": 1001, "text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"chat_id": 1001, "text": 5}, "wrong value of parameter text: "),
        ({"chat_id": 1001, "text": "x", "message_thread_id": "one"}, "message_thread_id"),
        ({"chat_id": 1001, "text": "x", "txt": "y"}, "unknown parameter txt"),
        (
            {"chat_id": 1001, "text": "x", "link_preview_options": {"disabled": True}},
            "unknown parameter link_preview_options.disabled",
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": "one"}},
            "reply_parameters.message_id",
        ),
        ({"chat_id": 1001, "text": "x", "reply_parameters": "{"}, "can't parse reply_parameters"),
        ({"chat_id": 1001, "text": "x", "parse_mode": "XHTML"}, "unsupported parse_mode"),
        ({"chat_id": 1001, "text": "a < b", "parse_mode": "html"}, "can't parse entities: Unsup"),
        ({"chat_id": 2002, "text": "x"}, "chat not found"),
        ({"chat_id": 1001, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": 1001, "text": "😀" * 2049}, "message is too long"),
    ],
)
def test_a_message_that_telegram_would_refuse_is_refused(telegram_bot, chat, params, words):
    code, description = refused(telegram_bot.call("sendMessage", **params))

    assert code == 400
    assert description.startswith("Bad Request: ")
    assert words in description


def test_the_limit_counts_what_is_left_after_parsing(telegram_bot, chat):
    text = f"<b>{'x' * 4095}</b>&amp;"

    sent = telegram_bot.call("sendMessage", chat_id=chat, text=text, parse_mode="HTML")

    assert sent["result"]["text"] == "x" * 4095 + "&"


def test_a_form_is_read_as_telegram_reads_it(botapi, telegram_bot, chat):
    form = {
        "chat_id": str(chat),
        "text": "[1] is no list",
        "link_preview_options": '{"is_disabled": true}',
        "disable_notification": "true",
    }

    sent = botapi.post(f"/bot{telegram_bot.token}/sendMessage", data=form).json()["result"]

    assert sent["text"] == "[1] is no list"
    assert sent["link_preview_options"] == {"is_disabled": True}


def test_a_reply_needs_its_message_unless_told_otherwise(telegram_bot, chat):
    asked = telegram_bot.says("a question")
    known, unknown = {"message_id": asked}, {"message_id": 999}
    lenient = unknown | {"allow_sending_without_reply": True}

    def send(reply):
        return telegram_bot.call("sendMessage", chat_id=chat, text="x", reply_parameters=reply)

    assert send(known)["result"]["reply_to_message"]["text"] == "a question"
    assert refused(send(unknown)) == (400, "Bad Request: message to be replied not found")
    assert "reply_to_message" not in send(lenient)["result"]


def test_an_edit_must_change_a_message_of_the_bot(telegram_bot, chat):
    asked = telegram_bot.says("a question")
    sent = telegram_bot.call("sendMessage", chat_id=chat, text="x")["result"]["message_id"]

    def edit(number, text):
        return telegram_bot.call("editMessageText", chat_id=chat, message_id=number, text=text)

    assert edit(sent, "y")["result"]["text"] == "y"
    assert "message is not modified" in refused(edit(sent, "y"))[1]
    assert "can't be edited" in refused(edit(asked, "y"))[1]
    assert "message to edit not found" in refused(edit(999, "y"))[1]


def test_updates_come_until_they_are_confirmed(telegram_bot):
    telegram_bot.says("one")
    telegram_bot.says("two")

    def texts(**params):
        updates = telegram_bot.call("getUpdates", **params)["result"]
        return [update["message"]["text"] for update in updates]

    first = telegram_bot.call("getUpdates", limit=1)["result"][0]["update_id"]
    assert texts() == texts() == ["one", "two"]
    assert texts(offset=first + 1) == ["two"]
    assert texts(offset=first + 2) == []


def test_a_long_poll_waits_for_an_update(telegram_bot):
    later = threading.Timer(0.3, telegram_bot.says, ("hello",))
    started = time.monotonic()
    later.start()

    updates = telegram_bot.call("getUpdates", timeout=4)["result"]

    assert len(updates) == 1
    assert 0.2 < time.monotonic() - started < 3
    later.join()


def test_a_second_poller_ends_the_first(telegram_bot):
    answers = []
    first = threading.Thread(
        target=lambda: answers.append(telegram_bot.call("getUpdates", timeout=4))
    )
    first.start()
    time.sleep(0.3)

    assert telegram_bot.call("getUpdates")["ok"]
    first.join()

    code, description = refused(answers[0])
    assert code == 409
    assert description.startswith("Conflict: terminated by other getUpdates request")


def test_updates_that_the_bot_did_not_ask_for_are_not_kept(telegram_bot):
    telegram_bot.call("getUpdates", allowed_updates=["callback_query"])
    telegram_bot.says("hello")

    assert telegram_bot.call("getUpdates")["result"] == []


def test_polling_conflicts_with_a_webhook(telegram_bot):
    telegram_bot.call("setWebhook", url="https://example.com/hook")

    assert refused(telegram_bot.call("getUpdates"))[0] == 409
    assert telegram_bot.call("deleteWebhook")["ok"]
    assert telegram_bot.call("getWebhookInfo")["result"]["url"] == ""
    assert telegram_bot.call("getUpdates")["ok"]


def test_commands_are_checked_and_kept_by_language(telegram_bot):
    good = [{"command": "help", "description": "What to ask"}]
    bad = [{"command": "Help!", "description": "What to ask"}]

    assert telegram_bot.call("setMyCommands", commands=good, language_code="zh")["ok"]
    assert telegram_bot.call("getMyCommands", language_code="zh")["result"] == good
    assert telegram_bot.call("getMyCommands")["result"] == []
    assert refused(telegram_bot.call("setMyCommands", commands=bad))[0] == 400


def test_bots_do_not_see_each_other(botapi, telegram_bot):
    other = BotClient.register(botapi)
    telegram_bot.says("hello")

    assert other.call("getUpdates")["result"] == []
    assert refused(other.call("sendMessage", chat_id=1001, text="x"))[1].endswith("chat not found")


def test_ordered_trouble_comes_once_for_each_order(telegram_bot):
    telegram_bot.refuse("getMe", 429, "Too Many Requests: retry after 3", retry_after=3)
    telegram_bot.break_with("getMe", {"kind": "drop"})

    assert telegram_bot.call("getMe")["parameters"] == {"retry_after": 3}
    with pytest.raises(httpx.TransportError):
        telegram_bot.call("getMe")
    assert telegram_bot.call("getMe")["ok"]


def test_a_revoked_token_is_refused(telegram_bot):
    telegram_bot.revoke()

    assert refused(telegram_bot.call("getMe")) == (401, "Unauthorized")


def keyboard(*rows):
    return {"inline_keyboard": [list(row) for row in rows]}


def button(data, text="x"):
    return {"text": text, "callback_data": data}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keyboard([button("")]), "BUTTON_DATA_INVALID"),
        (keyboard([button("重" * 22)]), "BUTTON_DATA_INVALID"),
        (keyboard([button("x", text=" ")]), "button text must be non-empty"),
        (keyboard([{"text": "x"}]), "text buttons are unallowed"),
        (keyboard([button("x")] * 9), "reply markup is too long"),
        (keyboard(*[[button("x")]] * 101), "reply markup is too long"),
        (keyboard([{"text": "x", "callback": "y"}]), "unknown parameter"),
        (keyboard([{"callback_data": "y"}]), "reply_markup"),
    ],
)
def test_a_keyboard_that_telegram_refuses_is_refused(telegram_bot, chat, markup, words):
    answer = telegram_bot.call("sendMessage", chat_id=chat, text="x", reply_markup=markup)

    assert refused(answer)[0] == 400
    assert words in answer["description"]


def test_a_keyboard_of_64_bytes_is_taken(telegram_bot, chat):
    markup = keyboard([button("重" * 21 + "x")])

    assert telegram_bot.call("sendMessage", chat_id=chat, text="x", reply_markup=markup)["ok"]


def test_a_tap_is_an_update_that_is_confirmed_once(telegram_bot, chat):
    bot, markup = telegram_bot, keyboard([button("x")])
    bot.call("sendMessage", chat_id=chat, text="x", reply_markup=markup)
    number = bot.presses(bot.reply().message, "x")

    updates = bot.call("getUpdates", allowed_updates=["callback_query"])["result"]
    first, second = (bot.call("answerCallbackQuery", callback_query_id=number) for _ in range(2))

    assert updates[-1]["callback_query"]["data"] == "x"
    assert first["ok"]
    assert refused(second)[0] == 400


def test_a_message_in_a_topic_says_so(telegram_bot, chat):
    sent = telegram_bot.call("sendMessage", chat_id=chat, text="x", message_thread_id=5)["result"]

    assert (sent["message_thread_id"], sent["is_topic_message"]) == (5, True)
