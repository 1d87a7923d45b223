figure-newer = 更新的数字：{ $figure }
region-total = { $region }{ $metric }，{ $period }：{ $value }（由{ $count }个成员相加得出）
