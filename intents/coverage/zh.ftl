coverage-headline = 数据收录{ $sources }个来源的{ $rows }条记录，时间从{ $first }到{ $last }。
coverage-scope = { $scope }（{ $count }个）：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有{ $more }个
}
coverage-none = 数据中没有{ $scope }。
coverage-subject = { $subject }现有数据：
coverage-row = { $metric }：{ $periods }{ $more ->
    [0] {""}
   *[other]  等，另有{ $more }个时期
}
coverage-within = { $place }有数据的{ $scope }（{ $count }个）：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有{ $more }个
}
coverage-within-none = { $place }已知而没有数据的{ $scope }（{ $count }个）：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有{ $more }个
}
coverage-metrics = 数据收录{ $count }项指标：{ $names }。
coverage-rates = 另有来源直接给出的{ $count }项排名、占比和增速：{ $names }。
