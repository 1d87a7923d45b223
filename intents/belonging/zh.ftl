belonging-model = { $subject }是{ $owner }的车型。
belonging-brand = { $subject }是{ $owner }的品牌。
belonging-plant = { $subject }是{ $owner }的工厂。
belonging-company = { $subject }隶属于{ $owner }。
belonging-owned = 数据所列{ $owner }的{ $kind }：{ $names }。
belonging-kind-brand = 品牌
belonging-kind-model = 车型
belonging-kind-company = 下属公司
belonging-listed = 未注来源的归属出自本数据的名录。
belonging-none = 数据没有记录{ $subject }归谁所有。
belonging-none-of = 数据没有列出{ $owner }的这类对象。
belonging-none-place = 数据没有记录{ $place }属于哪里。
belonging-no-tie = 数据没有记录{ $first }与{ $second }之间的关系。
belonging-lies = { $place }属于{ $above }。
belonging-municipality = { $place }是直辖市，不属于任何省。
belonging-province = { $place }本身是省级地区。
belonging-region = { $place }计入{ $regions }。
belonging-members = 本数据所指的{ $place }：{ $names }（{ $count }个）。
belonging-with-figures = { $all ->
    [yes] 它们都有数据：{ $names }。
   *[no] 其中有数据的：{ $names }。
 }
makers-in-none = 数据没有记录总部或工厂在{ $place }的车企。
belonging-none-members = 数据没有列出{ $place }包括哪些地方。
belonging-kind = { $subject }：{ $kind }
