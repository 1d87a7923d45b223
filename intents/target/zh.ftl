target-result = 结果：{ $figure }
target-no-result = 数据中没有{ $period }的实际结果。
target-none = 数据中没有{ $subject }该时期的{ $metric }目标。
target-met = { $subject }完成了{ $period }目标：完成{ $share }，超出{ $gap }（计算得出）
target-missed = { $subject }未完成{ $period }目标：完成{ $share }，差{ $gap }（计算得出）
target-amount = 这个数是目标，还是与目标的差距？请说明其一。
