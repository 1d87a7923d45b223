profile-headline = { $subject }概况：
