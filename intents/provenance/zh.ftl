provenance-row = { $source }：{ $value }（{ $locator }；统计方：{ $body }）
provenance-agree = { $count ->
    [one] 只有一个来源，无从比对：{ $figure }
   *[other] { $count }条说法一致：{ $figure }
}
provenance-disagree = { $count }条说法不尽一致，首列为优先采用的：{ $figure }
provenance-all = 所有数字来自{ $count }个来源：
provenance-count = { $source }：{ $count }条记录
provenance-unsaid = 数据中没有来源称{ $subject }的{ $metric }为{ $value }。
provenance-more = 另有{ $count }个来源，见data/sources.csv。
provenance-unsaid-of-any = 数据中没有来源给出{ $value }这个数。
provenance-several = { $value }这个数出现在{ $count }处，请说明对象：
provenance-option = { $subject }，{ $metric }，{ $period }
