share-stated = { $figure }
share-of-fleet = { $subject }{ $period }：{ $part_metric }占{ $whole_metric }的{ $value }（计算得出）
share-of-whole = { $period }{ $part_metric }：{ $subject }占{ $whole }的{ $value }（计算得出）
share-row = { $figure }
share-of-what = 什么的占比？请说明部分和整体，例如“{ $subject }新能源占比”。
share-not-part = { $part }不属于{ $whole }，无法计算占比。
share-differs = 按两个数字计算为{ $value }
