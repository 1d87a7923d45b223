figure-newer = Newer: { $figure }
region-total = { $region } { $metric }, { $period }: { $value } (worked out: the sum of its { $count } members)
figure-added = { $figure } (worked out from its { $count } parts)
figure-less-nevs = { $subject }, { $period }: { $value } that are no NEVs (worked out: all less NEVs)
