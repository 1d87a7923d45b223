growth-computed = { $subject }{ $metric }，{ $first }至{ $last }：{ $change }（据下列数字计算）
growth-not-stated = 没有来源公布{ $subject }{ $period }{ $metric }的同比变化，数据中也没有上年同期的数字。
growth-periods-differ = 现有增速的时期不同，不能直接比较。
growth-differs = 按现有两年数字计算为{ $change }，此处以来源公布的为准。
