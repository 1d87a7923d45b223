milestone-headline = { $count } milestones:
milestone-row = { $date }: { $title }
milestone-more = { $count } more match; name a subject or a period.
milestone-none = No such milestone is in the data.
milestone-none-but = No such milestone is in the data. Others of { $subject }:
