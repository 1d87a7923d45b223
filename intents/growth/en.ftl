growth-computed = { $subject } { $metric }, { $first } to { $last }: { $change } (worked out)
growth-not-stated = No source states a change for { $subject } { $metric }, { $period }, and the year before is not in the data.
growth-periods-differ = The changes held are for different periods and do not compare.
growth-differs = The two levels held give { $change } instead; the stated change stands first.
