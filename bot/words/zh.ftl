# 各意图共用的词句。

# Figures
figure-plain = { $subject }{ $period }：{ $value }
figure-named = { $subject }{ $metric }，{ $period }：{ $value }
figure-status = { $status }{ $value }
figure-change = { $figure }，同比{ $change }
figure-brief = { $subject }：{ $value }
with-kind = { $parent ->
    [none] { $name }（{ $kind }）
   *[other] { $name }{ $kind }（{ $parent }）
}
list-comma = 、
list-and = 、
list-or = {" "}或{" "}

# What makes a figure true or doubtful
stated-rank = 在{ $scope }中排{ $place }（{ $source }）
figure-line = { $figure }
rival-counted_by = { $several ->
    [yes] { $planned ->
        [yes] { $subject }{ $period }另有目标或预期
       *[no] { $subject }{ $period }另有说法
    }
   *[no] { $planned ->
        [yes] 另有目标或预期
       *[no] 另有说法
    }
 }：{ $value }，{ $body }统计（{ $source }）
rival-basis = { $several ->
    [yes] { $planned ->
        [yes] { $subject }{ $period }另有目标或预期
       *[no] { $subject }{ $period }另有说法
    }
   *[no] { $planned ->
        [yes] 另有目标或预期
       *[no] 另有说法
    }
 }：{ $value }，口径为{ $basis }（{ $source }）
rival-value = { $several ->
    [yes] { $planned ->
        [yes] { $subject }{ $period }另有目标或预期
       *[no] { $subject }{ $period }另有说法
    }
   *[no] { $planned ->
        [yes] 另有目标或预期
       *[no] 另有说法
    }
 }：{ $value }（{ $source }）
counted = 统计方：{ $body }
caveat = { $text }
growth-crossing = { $source }称同比{ $change }，但前后统计口径不同，不能视为产量增减
break-between = 其间统计口径有变：{ $text }
read-as-mend = “{ $typed }”理解为{ $read }
read-parallel = 两年均指相同月份
read-ev-as-nev = 电动车按新能源汽车理解
read-as-metric = 按{ $metric }理解
only-nevs = { $subject }主要生产新能源汽车，所列为{ $metric }，而非全部汽车
compared-by = 按共有的{ $metric }比较

# Sources
source = 来源：{ $source }
sources-more = 另有{ $count }个来源
source-named = { $publisher }，{ $date }
agreeing = 说法一致的还有{ $sources }

# Misses
no-figure = 数据中没有{ $subject }{ $period }的{ $metric }。
no-body-figure = 数据中没有{ $body }统计的{ $subject }{ $period }{ $metric }。
no-body = 数据中没有{ $body }统计的{ $subject }{ $metric }。
no-metric = 数据中没有{ $subject }的{ $metric }。
no-figure-for = 数据中没有{ $names }{ $period }的{ $metric }。
no-shared-period = { $names }的{ $metric }没有相同时期的数字。
no-shared-metric = { $names }没有共同的指标：{ $metrics }。
nothing-on-subject = 确有{ $subject }，但数据中没有相关内容。
metric-not-held = 数据中没有这一项：{ $what }
fleet-not-held = 数据中没有单列{ $fleet }。
nearest = 最接近的：{ $figure }
nearest-differs = 最接近的（{ $differs }）：{ $figure }
data-until = 数据截至{ $period }。
operand-missing = 缺少{ $names }的数字。
left-out = 最多比较六个，未列入：{ $names }。
spans-differ = 全年与部分月份不能直接比较。
only-bounds = 来源只给出界限，不作计算：
bases-differ = 不可比：统计口径不同。
bodies-differ = 不可比：统计方不同。
kinds-differ = 不可比：地方或企业的类别不同。
which-metric = 要查{ $subject }的哪一项？现有{ $options }。
ambiguous-name = “{ $name }”可能指{ $options }，请问是哪一个？
not-understood = 未能理解：{ $words }。宁可不答，也不答非所问。
unheld = 数据中没有：{ $words }。宁可不答，也不答非所问。
not-fitting = 词语认识，但合起来不明白所问：{ $words }。
not-fitting-plain = 词语认识，但其中没有数据能回答的问题。
of-whom = 问的是谁？请说明城市、省份或车企。
too-long = 太长了，请用一句话来问。
what-is-answered = 可以回答中国汽车在哪里造的数字：产量、销量、出口、排名、目标和大事。
verdict-yes = 是的。
verdict-no = 不是。
verdict-holds = 这个说法属实。
verdict-fails = 这个说法不属实。
amount-unit = 该数额的单位与{ $metric }不符。
verdict-open = 来源未给出确数，无法判断。
verdict-depends = 各来源说法不一。

# Suggestions: each is a question that works
suggest-metric = { $subject }{ $metric }
suggest-trend = 2014年以来{ $subject }{ $metric }
suggest-coverage = { $subject }有哪些数据
suggest-instead = { $before }{ $subject }{ $after }
what-of = 想问{ $subject }的什么？请说明指标和时期。
read-from-context = 沿用上一个问题的内容
read-taken-over = 沿用：{ $what }
suggestions = 可以试试：{ $items }
button-figure = { $period }{ $subject }{ $metric }
button-gone = 这个按钮已失效，请直接输入问题。

# Closed vocabularies
scope-cities = 城市
scope-provinces = 省份
scope-companies = 车企
scope-brands = 品牌
scope-models = 车型
scope-world = 全球
scope-countries = 国家
kind-city = 市
kind-municipality = 直辖市
kind-province = 省级
kind-region = 地区
kind-country = 国家
kind-company = 企业
kind-brand = 品牌
kind-model = 车型
kind-plant = 工厂
body-national_bureau = 国家统计局
body-caam = 中汽协
body-cpca = 乘联会
body-other = 其他机构
body-customs = 海关
body-local = 地方部门
body-company = 企业
body-unstated = 来源未说明
basis-production_location = 按生产地
basis-legal_entity = 按法人所在地
basis-unstated = 未说明口径
status-actual = 实际
status-preliminary = 初步
status-expected = 预计
status-target = 目标
status-forecast = 预测
bound-over = 超过
bound-at_least = 不低于
bound-under = 低于
bound-at_most = 不超过
differs-period = 时期不同
differs-metric = 指标不同
differs-subject = 对象不同
differs-status = 非实际结果
differs-result = 实际结果，非目标或预测
differs-body = 统计方不同
fleet-passenger = 乘用车
fleet-commercial = 商用车
fleet-sedan = 轿车
fleet-suv = SUV
fleet-trucks = 各类卡车和客车
fleet-bev = 纯电动汽车
fleet-phev = 插电式混合动力汽车
fleet-passenger_nev = 新能源乘用车
fleet-commercial_nev = 新能源商用车
fleet-nev = 新能源汽车
fleet-ev = 电动汽车
fleet-fuel = 燃油车

# Telegram
apology = 我们这边出了问题，已记录下来。请再问一次。
sources-headline = 所有数字的来源：
sources-row = { $source }：{ $count }

# Rows in words, for curators
claim-about = { $subject }{ $period }{ $metric }
claim-said = { $about }：{ $value }（{ $source }）

# What changed in the dataset
diff-between = 从{ $old }到{ $new }
diff-older = { $revision }：{ $note }
diff-none = 没有变化。
diff-count = { $what }：{ $count }
diff-added = 新增数字
diff-corrected = 更正的数字
diff-removed = 删除的数字
diff-preferred = 首选数字有变
diff-documented = 仅出处位置、备注或日期有变的行
diff-row = { $about }：{ $what }（{ $source }）
diff-becomes = { $old } → { $new }
diff-column = { $column } { $old } → { $new }
diff-nothing = 无
diff-now = { $about }：现为{ $new }（{ $source }），原为{ $old }（{ $before }）
diff-new-sources = 新增来源
diff-new-subjects = 新增对象
diff-new-metrics = 新增指标
diff-new-milestones = 新增大事
diff-new-topics = 新增主题
diff-new-notes = 新增说明
diff-new-breaks = 新增统计口径变化
diff-entry = { $name }（{ $what }）
diff-dated = { $date }：{ $what }
diff-gone = 从{ $file }中删除
diff-edited = { $file }中有改动
one-metric-for-all = 提到了两项指标。只有同一指标的数字才能相比，请只说一项。
pairs-open = 各自指哪个时期？请分别说明。
number-of-nothing = 数据中没有哪个时期{ $subject }的数字是该数。
