standing-stated = { $subject } ranked { $place } among { $scope } by { $metric }, { $period } (stated by { $source })
standing-derived = { $subject } ranks { $place } of the { $of } { $scope } with a figure for { $metric }, { $period } (worked out)
standing-disputed = { $source } says { $place }.
standing-other = { $source } gives that place to { $subject }.
standing-alone = No source states a rank of { $subject } by { $metric } for { $period }, and no other { $scope } have a figure to compare.
standing-neighbour = Next to { $subject } by { $metric }, { $period }: { $other }
standing-none-above = No one stands above { $subject } among the { $of } { $scope } with a figure for { $metric }, { $period }.
standing-none-below = No one stands below { $subject } among the { $of } { $scope } with a figure for { $metric }, { $period }.
standing-no-world = No source in the data states a rank of { $subject } in the world by { $metric }.
standing-up = { $subject } { $metric }: up { $count ->
    [one] one place
   *[other] { $count } places
} from { $first } to { $last } (worked out)
standing-down = { $subject } { $metric }: down { $count ->
    [one] one place
   *[other] { $count } places
} from { $first } to { $last } (worked out)
standing-same = { $subject } { $metric }: the same place in { $first } and { $last } (worked out)
standing-moved-row = { $figure }: { $place } (as a source states)
standing-moved-worked = { $figure }: { $place } of the { $of } with a figure (worked out)
standing-places = { $subject } { $metric }: its places in { $first } and { $last } do not rest on the same ones
standing-place-unknown = No source states the place in { $period }, and too little is held to work it out.
standing-open = Not known in which place this stands, since sources rank more than are held: { $names }.
standing-history = { $subject } by { $metric }, places that sources state:
standing-history-in = { $period }: { $place }
standing-history-none = No source in the data states a place of { $subject } for a full year then.
standing-first-is = { $period }: { $subject } { $place }
