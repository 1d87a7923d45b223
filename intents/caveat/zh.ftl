caveat-text = { $text }
caveat-none = 数据中没有来源解释这一点。
caveat-none-on = 数据中没有来源就{ $subject }解释这一点。
caveat-alike = 就数据所见可以比较：同一指标，对象类别与统计方相同。
