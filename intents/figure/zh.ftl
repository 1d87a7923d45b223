figure-headline = { $figure }
figure-newer = 更新的数字：{ $figure }
