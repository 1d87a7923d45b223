seat-fact = { $maker } has its seat in { $seat }.
seat-fact-of = { $maker }, the maker of { $subject }, has its seat in { $seat }.
seat-none = The data does not record the seat of { $subject }.
plants-headline = What the data records of plants:
plants-note = { $text }
plants-none = There is no list of plants in the data.
plants-of = { $maker } builds in { $places }.
plants-of-maker = { $maker }, the maker of { $subject }, builds in { $places }; where { $subject } itself is built is not recorded.
seats-in-none = The data records no maker with its seat in { $place }.
seats-in = Makers with their seat in { $place }: { $makers }.
plants-in = Makers with plants in { $place }: { $makers }.
owners-fact = { $joint ->
    [yes] { $maker } is held by { $owners }.
   *[no] { $maker } belongs to { $owners }.
 }
