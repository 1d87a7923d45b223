seat-fact = { $maker }总部在{ $seat }。
seat-fact-of = { $subject }属于{ $maker }，总部在{ $seat }。
seat-none = 数据中没有{ $subject }的总部所在地。
plants-headline = 数据中有关工厂的内容：
plants-note = { $text }
plants-none = 数据中没有工厂名录。
plants-of = { $maker }的工厂在{ $places }。
plants-of-maker = { $subject }属于{ $maker }，其工厂在{ $places }；{ $subject }本身在哪里生产，数据没有记录。
seats-in-none = 数据中没有总部在{ $place }的车企。
seats-in = 总部在{ $place }的车企：{ $makers }。
plants-in = 在{ $place }设厂的车企：{ $makers }。
owners-fact = { $joint ->
    [yes] { $maker }由{ $owners }共同持有。
   *[no] { $maker }隶属于{ $owners }。
 }
