caveat-text = { $text }
caveat-none = 数据中没有来源解释这一点。
caveat-none-on = 数据中没有来源就{ $subject }解释这一点。
