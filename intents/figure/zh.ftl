figure-newer = 更新的数字：{ $figure }
region-total = { $region }{ $metric }，{ $period }：{ $value }（由{ $count }个成员相加得出）
figure-added = { $figure }（由{ $count }个分段相加得出）
