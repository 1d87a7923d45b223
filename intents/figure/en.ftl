figure-headline = { $figure }
