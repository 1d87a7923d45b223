definition-text = { $metric }：{ $text }
definition-published = 由谁、何时公布：{ $text }
definition-none = 数据中没有这个指标。
