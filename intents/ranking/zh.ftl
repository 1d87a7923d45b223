ranking-headline = { $scope }{ $metric }排名，{ $period }：
ranking-within = 范围：{ $place }。
ranking-row = { $place } { $figure }
ranking-row-stated = { $place } { $subject }（{ $source }称；无可比数字）
ranking-row-early = { $place } { $subject }（{ $source }在数据出齐前所称；无可比数字）
ranking-none = 数据中没有{ $scope }的{ $metric }。
ranking-no-place = { $period }{ $scope }{ $metric }中，数据里没有排{ $place }的。
ranking-no-period = 数据中没有{ $period }{ $scope }的{ $metric }。
ranking-periods = 现有时期：{ $periods }。
ranking-disputed = { $period }{ $metric }第一，各来源说法不一：{ $names }。
ranking-claim = 称{ $subject }第一：{ $sources }。
ranking-threshold = { $period }，有数据的{ $of }个{ $scope }中，{ $metric }{ $bound }{ $amount }的有{ $count }个。
ranking-count = { $period }，有{ $metric }数据的{ $scope }共{ $count }个。
ranking-by-change = { $scope }{ $metric }增速排名，{ $period }：
ranking-no-change = 没有来源公布{ $period }{ $scope }{ $metric }的相应变化。
ranking-change-coverage = 仅在公布增速的{ $of }个中排序。
ranking-coverage = 名次按有数据的{ $of }个计算得出。
ranking-missing = { $period }缺少：{ $names }{ $more ->
    [0] 。
   *[other] 等，另有{ $more }个。
}
ranking-better = { $period }的数据更全。
ranking-row-other = { $place } { $figure }（名次由{ $source }公布；无全部汽车的数字）
ranking-open = 来源未给出确数，无法判断：{ $names }。
ranking-alone = { $period }{ $scope }的{ $metric }{ $count ->
    [0] 没有数字
   *[other] 只有一个数字
}，无从排名。
ranking-between = { $period }，有数据的{ $of }个{ $scope }中，{ $metric }在{ $amount }到{ $other }之间的有{ $count }个。
ranking-two-amounts = 这两个数各取哪一边？请问一个区间，例如“100万到200万之间”。
ranking-change-alone = { $period }{ $scope }中只有一个有{ $metric }的变化幅度，无从排名。
ranking-row-bound = – { $figure }（只有界限，不排名次）
ranking-row-open = – { $figure }（名次不明）
ranking-beyond = { $period }，有数据的其他{ $of }个{ $scope }中，{ $metric }{ $bound }{ $subject }的有{ $count }个。
ranking-lacks = 数据中没有{ $subject }{ $period }的{ $metric }，无法与其他{ $scope }相比。
ranking-makers-within = 车企按整体统计，不按地方：数据中没有各车企在{ $place }的产量。可以问哪些车企的总部或工厂在{ $place }。
ranking-otherwise = 有数字但由其他机构统计，不列入此排名：{ $names }{ $more ->
    [0] 。
   *[other] 等，另有{ $more }个。
}
ranking-grown = { $scope }{ $metric }增长排名，{ $first }至{ $last }（计算得出）：
ranking-grown-row = { $change }：{ $figure }，此前为{ $before }
ranking-grown-coverage = 仅计两端都有同口径数字的{ $of }个。
ranking-not-grown = 两端都有同口径{ $metric }数字的{ $scope }太少：{ $periods }。
ranking-no-such-change = { $period }数据中没有{ $metric }变化为该幅度的{ $scope }。
