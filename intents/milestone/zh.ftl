milestone-headline = { $count }件大事：
milestone-row = { $date }：{ $title }
milestone-more = 另有{ $count }件相符；请说明对象或时期。
milestone-none = 数据中没有这件大事。
milestone-none-but = 数据中没有这件大事。{ $subject }的其他大事：
