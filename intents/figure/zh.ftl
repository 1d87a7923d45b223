figure-newer = 更新的数字：{ $figure }
region-total = { $region }{ $metric }，{ $period }：{ $value }（由{ $count }个成员相加得出）
figure-added = { $figure }（由{ $count }个分段相加得出）
figure-less-nevs = { $subject }{ $period }：非新能源汽车{ $value }（由全部减去新能源汽车得出）
