figure-headline = { $figure }
figure-newer = Newer: { $figure }
