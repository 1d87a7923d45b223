profile-headline = { $subject } in the data:
