share-of-fleet = { $subject }{ $period }：{ $part_metric }占{ $whole_metric }的{ $value }（计算得出）
share-of-whole = { $period }{ $part_metric }：{ $subject }占{ $whole }的{ $value }（计算得出）
share-of-what = 什么的占比？请说明部分和整体，例如“{ $subject }新能源占比”。
share-each = 并列如下：
share-unlike = 不可比：占比的指标或统计方不同。
share-not-part = 数据中{ $part }不在{ $whole }之内，也不属于它，因此不计算占比。
share-differs = 按两个数字计算为{ $value }
