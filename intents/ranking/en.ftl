ranking-headline = { $scope } by { $metric }, { $period }:
ranking-within = Looked through: { $place }.
ranking-row = { $place } { $figure }
ranking-row-stated = { $place } { $subject } (stated by { $source }; no comparable figure held)
ranking-row-early = { $place } { $subject } (stated by { $source } before all figures were out; no comparable figure held)
ranking-none = There is no { $metric } of { $scope } in the data.
ranking-no-place = No one in the data stands { $place } among { $scope } by { $metric }, { $period }.
ranking-no-period = There is no { $metric } of { $scope } for { $period } in the data.
ranking-periods = Held are: { $periods }.
ranking-disputed = { $period }: sources disagree who was first by { $metric }: { $names }.
ranking-claim = { $subject } first: { $sources }.
ranking-threshold = { $period }: { $count } of the { $of } { $scope } held stand { $bound } { $amount } by { $metric }.
ranking-count = { $period }: { $metric } is held for { $count } { $scope }.
ranking-by-change = { $scope } by change in { $metric }, { $period }:
ranking-no-change = No source states a change in { $metric } of { $scope } for { $period } that fits.
ranking-change-coverage = Among the { $of } with a stated change.
ranking-coverage = Ranks worked out among the { $of } with a figure.
ranking-missing = Not in the data for { $period }: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
ranking-better = { $period } covers more.
ranking-row-other = { $place } { $figure } (rank stated by { $source }; no figure for all vehicles)
ranking-open = Left open by the source: { $names }.
ranking-alone = { $count ->
    [0] No figure
   *[other] Only one figure
} of { $metric } among { $scope } for { $period } is in the data, so there is no ranking.
ranking-between = { $period }: { $count } of the { $of } { $scope } held stand between { $amount } and { $other } by { $metric }.
ranking-two-amounts = Which side of which number? Ask for a range, as in "between 1 and 2 million".
ranking-change-alone = A change of { $metric } in { $period } is stated for only one of { $scope }, so there is no ranking.
ranking-row-bound = – { $figure } (only a bound: no rank)
ranking-row-open = – { $figure } (place not known)
ranking-beyond = { $period }: { $count } of the { $of } other { $scope } held stand { $bound } { $subject } by { $metric }.
ranking-lacks = No figure for { $metric } of { $subject } in { $period } is in the data, so no { $scope } are held against it.
ranking-makers-within = Makers are counted as a whole, not by place: what each builds in { $place } is not in the data. Who has a seat or plants in { $place } can be asked.
ranking-otherwise = Held, but counted by another body and so not ranked here: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
ranking-grown = { $scope } by growth in { $metric } from { $first } to { $last } (worked out):
ranking-grown-row = { $change }: { $figure }, from { $before }
ranking-grown-coverage = Among the { $of } with a figure at both ends, counted alike.
ranking-not-grown = Too few { $scope } have { $metric } at both ends of that time, counted alike: { $periods }.
ranking-no-such-change = No { $scope } with that change in { $metric } are in the data for { $period }.
