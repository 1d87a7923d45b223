seat-fact = { $maker } has its seat in { $seat }.
seat-fact-of = { $maker }, the maker of { $subject }, has its seat in { $seat }.
seat-none = The data does not record the seat of { $subject }.
plants-headline = There is no list of plants in the data, only this:
plants-figure = { $figure }
plants-note = { $text }
plants-none = There is no list of plants in the data.
