definition-text = { $metric }：{ $text }
definition-none = 数据中没有这个指标。
