seat-fact = { $subject } has its seat in { $seat }.
seat-none = The data does not record the seat of { $subject }.
plants-headline = There is no list of plants in the data, only these milestones:
plants-none = There is no list of plants in the data.
