# Words that every intent shares.

# Figures
figure-plain = { $subject } { $period }: { $value }
figure-named = { $subject } { $metric }, { $period }: { $value }
figure-status = { $status } { $value }
figure-change = { $figure }, { $change }
figure-brief = { $subject }: { $value }
with-kind = { $name } ({ $kind }{ $parent ->
    [none] {""}
   *[other] {", "}{ $parent }
})
list-comma = {", "}
list-and = {" "}and{" "}
list-or = {" "}or{" "}

# What makes a figure true or doubtful
stated-rank = Ranked { $place } among { $scope } ({ $source })
figure-line = { $figure }
rival-counted_by = { $several ->
    [yes] { $planned ->
        [yes] Another plan for { $subject } { $period }
       *[no] Rival of { $subject } { $period }
    }
   *[no] { $planned ->
        [yes] Another plan
       *[no] Rival
    }
 }: { $value }, counted by { $body } ({ $source })
rival-basis = { $several ->
    [yes] { $planned ->
        [yes] Another plan for { $subject } { $period }
       *[no] Rival of { $subject } { $period }
    }
   *[no] { $planned ->
        [yes] Another plan
       *[no] Rival
    }
 }: { $value } on another basis, { $basis } ({ $source })
rival-value = { $several ->
    [yes] { $planned ->
        [yes] Another plan for { $subject } { $period }
       *[no] Rival of { $subject } { $period }
    }
   *[no] { $planned ->
        [yes] Another plan
       *[no] Rival
    }
 }: { $value } ({ $source })
counted = Counted by { $body }
caveat = { $text }
growth-crossing = { $source } gives { $change }, but across a change in the way of counting: that is no growth of output
break-between = The way of counting changed in between: { $text }
read-as-mend = Read “{ $typed }” as { $read }
read-parallel = The same months are meant in both years
read-ev-as-nev = EVs read as NEVs (new-energy vehicles)
read-as-metric = Read as { $metric }
only-nevs = { $subject } makes mostly NEVs: shown is { $metric }, not that of all vehicles
compared-by = Compared by { $metric }, which all have

# Sources
source = Source: { $source }
sources-more = and { $count } more { $count ->
    [one] source
   *[other] sources
}
source-named = { $publisher }, { $date }
agreeing = Also stated by { $sources }

# Misses
no-figure = No figure for { $metric } of { $subject } in { $period } is in the data.
no-body-figure = No figure for { $metric } of { $subject } in { $period } counted by { $body } is in the data.
no-body = No figure for { $metric } of { $subject } counted by { $body } is in the data.
no-metric = No { $metric } of { $subject } is in the data.
no-figure-for = No figure for { $metric } in { $period } is in the data for { $names }.
no-shared-period = { $names } have no period of { $metric } in common.
no-shared-metric = { $names } have no metric in common: { $metrics }.
nothing-on-subject = { $subject } is real, but nothing on it is in the data.
metric-not-held = That is not measured in the data: { $what }
fleet-not-held = { $fleet } are not counted apart in the data.
nearest = Nearest: { $figure }
nearest-differs = Nearest ({ $differs }): { $figure }
data-until = The data goes to { $period }.
operand-missing = No figure for { $names }.
left-out = Six subjects at most; left out: { $names }.
spans-differ = A whole year and a part of one do not compare.
only-bounds = A source gives only a bound, so nothing is worked out:
bases-differ = Not comparable: counted on different bases.
bodies-differ = Not comparable: counted by different bodies.
kinds-differ = Not like with like: different kinds of place or maker.
which-metric = Which figure of { $subject }? Held are { $options }.
ambiguous-name = “{ $name }” can mean { $options }. Which one?
not-understood = Not understood: { $words }. Nothing is answered rather than something else.
unheld = Not in the data: { $words }. Nothing is answered rather than something else.
not-fitting = The words are known, but not what they ask together: { $words }.
not-fitting-plain = The words are known, but there is no question in them that the data answers.
of-whom = Of whom? Name a city, a province or a maker.
too-long = That is too long for one question. Ask it in a sentence.
what-is-answered = Answered are figures on where China's cars are built: production, sales, exports, ranks, targets, milestones.
verdict-yes = Yes.
verdict-no = No.
verdict-holds = The claim holds.
verdict-fails = The claim does not hold.
amount-unit = That amount has another unit than { $metric }.
verdict-open = The sources leave that open.
verdict-depends = It depends on whom you ask.

# Suggestions: each is a question that works
suggest-metric = { $subject } { $metric }
suggest-trend = { $subject } { $metric } since 2014
suggest-coverage = what do you have on { $subject }
suggest-instead = { $before }{ $subject }{ $after }
what-of = What of { $subject }? Name what to count and a period.
read-from-context = Taken over from the question before
read-taken-over = Taken over: { $what }
suggestions = Try: { $items }
button-figure = { $subject } { $metric } { $period }
button-gone = This button no longer works. Please type the question.

# Closed vocabularies
scope-cities = cities
scope-provinces = provinces
scope-companies = carmakers
scope-brands = brands
scope-models = models
scope-world = all in the world
scope-countries = countries
kind-city = city
kind-municipality = municipality
kind-province = province
kind-region = region
kind-country = country
kind-company = company
kind-brand = brand
kind-model = model
kind-plant = plant
body-national_bureau = the national bureau of statistics
body-caam = CAAM
body-cpca = the passenger car association CPCA
body-other = another body
body-customs = customs
body-local = the local authority
body-company = the company
body-unstated = a body the source does not name
basis-production_location = by place of production
basis-legal_entity = by seat of the legal entity
basis-unstated = basis not stated
status-actual = actual
status-preliminary = preliminary
status-expected = expected
status-target = target
status-forecast = forecast
bound-over = above
bound-at_least = at or above
bound-under = below
bound-at_most = at or below
differs-period = another period
differs-metric = another metric
differs-subject = another place or maker
differs-status = not a result
differs-result = a result, no plan
differs-body = another counting body
fleet-passenger = Passenger cars
fleet-commercial = Commercial vehicles
fleet-sedan = Sedans
fleet-suv = SUVs
fleet-trucks = Kinds of trucks and buses
fleet-bev = Battery-electric vehicles
fleet-phev = Plug-in hybrids
fleet-passenger_nev = Passenger NEVs
fleet-commercial_nev = Commercial NEVs
fleet-nev = NEVs
fleet-ev = Electric vehicles
fleet-fuel = Fuel cars

# Telegram
apology = Something went wrong on our side, and it has been logged. Please ask again.
sources-headline = The sources of all figures:
sources-row = { $source }: { $count }

# Rows in words, for curators
claim-about = { $subject } { $period } { $metric }
claim-said = { $about }: { $value } ({ $source })

# What changed in the dataset
diff-between = From { $old } to { $new }
diff-older = In { $revision } { $note }
diff-none = Nothing changed.
diff-count = { $what }: { $count }
diff-added = New figures
diff-corrected = Corrected figures
diff-removed = Removed figures
diff-preferred = Preferred figures that changed
diff-documented = Rows with only another locator, note or day
diff-row = { $about }: { $what } ({ $source })
diff-becomes = { $old } → { $new }
diff-column = { $column } { $old } → { $new }
diff-nothing = none
diff-now = { $about }: now { $new } ({ $source }), was { $old } ({ $before })
diff-new-sources = New sources
diff-new-subjects = New subjects
diff-new-metrics = New metrics
diff-new-milestones = New milestones
diff-new-topics = New topics
diff-new-notes = New notes
diff-new-breaks = New breaks in counting
diff-entry = { $name } ({ $what })
diff-dated = { $date }: { $what }
diff-gone = Removed from { $file }
diff-edited = Changed in { $file }
one-metric-for-all = Two metrics are named. Figures are only set against each other in one and the same: name that one.
pairs-open = Which of them in which period? Name each with its own.
number-of-nothing = No period is held in which that number is the figure of { $subject }.
