share-of-fleet = { $subject }, { $period }: { $part_metric } is { $value } of { $whole_metric } (worked out)
share-of-whole = { $subject } is { $value } of { $whole }, { $part_metric }, { $period } (worked out)
share-of-what = A share of what? Name the part and the whole, as in "share of NEVs in { $subject }'s output".
share-each = Side by side:
share-unlike = Not comparable: the shares are of different metrics or counted by different bodies.
share-not-part = In the data { $part } does not lie in { $whole } or belong to it, so no share of one in the other is worked out.
share-differs = The two levels give { $value }
