definition-text = { $metric }: { $text }
definition-published = Who publishes it, and when: { $text }
definition-none = The data has no such metric.
