target-result = Result: { $figure }
target-no-result = There is no result for { $period } in the data.
target-none = There is no target for { $subject } { $metric } in the data for that period.
target-met = { $subject } met its { $period } target: { $share } of it, { $gap } more (worked out)
target-missed = { $subject } missed its { $period } target: { $share } of it, { $gap } less (worked out)
target-amount = Is that number the target, or the gap to it? Ask for the one or the other.
