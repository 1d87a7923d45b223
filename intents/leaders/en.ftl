leaders-headline = { $place } among { $scope } by { $metric }, as sources state it:
leaders-of = { $subject } { $place } among { $scope } by { $metric }, as sources state it:
leaders-row = { $figure } ({ $source })
leaders-row-body = { $figure }, as { $body } counts ({ $source })
leaders-row-stated = { $period }: { $subject } ({ $source }; no figure held)
leaders-none = No source in the data says who was first among { $scope } by { $metric } then.
leaders-disputed = Sources disagree on { $period }.
leaders-streak = { $subject }: { $count } { $count ->
    [one] year
   *[other] years
} in a row in first place, { $first } to { $last } (counted from stated ranks)
leaders-year = First in { $period }
leaders-count = { $subject } { $place } in { $count } { $count ->
    [one] year
   *[other] years
} that sources name:
leaders-lasting-none = No source in the data calls anyone asked for first for { $count } years in a row.
