provenance-row = { $source }: { $value } ({ $locator }; counted by { $body })
provenance-agree = { $count ->
    [one] One source gives this, so there is none to disagree: { $figure }
   *[other] The { $count } claims agree: { $figure }
}
provenance-disagree = The { $count } claims do not all agree; shown first is the preferred one: { $figure }
provenance-all = All figures come from { $count } sources:
provenance-count = { $source }: { $count } observations
provenance-unsaid = No source in the data gives { $value } for { $metric } of { $subject }.
provenance-more = { $count } more sources stand in data/sources.csv.
provenance-unsaid-of-any = No source in the data gives { $value } for anything.
provenance-several = { $value } is stated { $count } times; whose is meant?
provenance-option = { $subject }, { $metric }, { $period }
