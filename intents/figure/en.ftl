figure-newer = Newer: { $figure }
region-total = { $region } { $metric }, { $period }: { $value } (worked out: the sum of its { $count } members)
