coverage-headline = The data holds { $rows } observations from { $sources } sources; figures run from { $first } to { $last }.
coverage-scope = { $count } { $scope }: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
coverage-none = There are no { $scope } in the data.
coverage-subject = Held of { $subject }:
coverage-row = { $metric }: { $periods }{ $more ->
    [0] {""}
    [one] {" "}and one other period
   *[other] {" "}and { $more } other periods
}
coverage-within = { $place }: { $count } { $scope } with figures: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
coverage-within-none = { $place }, known but without figures ({ $count } { $scope }): { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
coverage-metrics = The data holds { $count } metrics: { $names }.
coverage-rates = Besides { $count } ranks, shares and rates that sources state: { $names }.
