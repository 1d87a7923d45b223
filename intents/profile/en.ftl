profile-headline = { $subject } in the data:
profile-row = { $figure }
