profile-headline = { $subject }概况：
profile-row = { $figure }
