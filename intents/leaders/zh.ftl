leaders-headline = 各来源所称的{ $scope }{ $metric }{ $place }：
leaders-of = { $subject }居{ $scope }{ $metric }{ $place }（据各来源）：
leaders-row = { $figure }（{ $source }）
leaders-row-stated = { $period }：{ $subject }（{ $source }；无具体数字）
leaders-none = 数据中没有来源说明当时{ $scope }{ $metric }谁是第一。
leaders-disputed = { $period }各来源说法不一。
leaders-streak = { $subject }：连续{ $count }年第一，{ $first }至{ $last }（据各来源所称名次计）
leaders-year = { $period }第一
