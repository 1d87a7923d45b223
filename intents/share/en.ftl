share-stated = { $figure }
share-of-fleet = { $subject }, { $period }: { $part_metric } is { $value } of { $whole_metric } (worked out)
share-of-whole = { $subject } is { $value } of { $whole }, { $part_metric }, { $period } (worked out)
share-row = { $figure }
share-of-what = A share of what? Name the part and the whole, as in "share of NEVs in { $subject }'s output".
share-not-part = { $part } is not a part of { $whole }, so a share of one in the other means nothing.
share-differs = The two levels give { $value }
