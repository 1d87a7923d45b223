comparison-headline = Side by side:
comparison-most = { $subject } is ahead:
comparison-fewest = { $subject } has the fewest:
metrics-differ = Two different metrics; they are not added or divided.
compare-with-what = Compare { $subject } with what? Name a second subject, period or metric.
