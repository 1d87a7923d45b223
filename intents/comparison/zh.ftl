comparison-headline = 对比：
comparison-most = { $count ->
    [2] { $subject }更多：
   *[other] { $subject }最多：
}
comparison-most-in = { $period }更多：
comparison-fewest-in = { $period }最少：
comparison-fewest = { $subject }最少：
metrics-differ = 两项指标不同，不能相加或相除。
compare-with-what = 要把{ $subject }与什么比较？请再说一个对象、时期或指标。
comparison-place = { $count }个中排{ $place }：{ $subject }
