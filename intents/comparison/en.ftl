comparison-headline = Side by side:
comparison-most = { $count ->
    [2] { $subject } is ahead:
   *[other] { $subject } is ahead of all:
}
comparison-most-in = More in { $period }:
comparison-fewest-in = Fewest in { $period }:
comparison-fewest = { $subject } has the fewest:
metrics-differ = Two different metrics; they are not added or divided.
compare-with-what = Compare { $subject } with what? Name a second subject, period or metric.
comparison-place = { $place } of the { $count }: { $subject }
