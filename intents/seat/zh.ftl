seat-fact = { $maker }总部在{ $seat }。
seat-fact-of = { $subject }属于{ $maker }，总部在{ $seat }。
seat-none = 数据中没有{ $subject }的总部所在地。
plants-headline = 数据中没有工厂名录，只有以下内容：
plants-figure = { $figure }
plants-note = { $text }
plants-none = 数据中没有工厂名录。
