definition-text = { $metric }: { $text }
definition-none = The data has no such metric.
