belonging-model = { $subject } is a model of { $owner }.
belonging-brand = { $subject } is a brand of { $owner }.
belonging-plant = { $subject } is a plant of { $owner }.
belonging-company = { $subject } belongs to { $owner }.
belonging-owned = { $kind } of { $owner } that the data lists: { $names }.
belonging-kind-brand = Brands
belonging-kind-model = Models
belonging-kind-company = Companies
belonging-listed = A tie without a source stands on the data's own list of subjects.
belonging-none = The data does not record whom { $subject } belongs to.
belonging-none-of = The data lists nothing of that kind under { $owner }.
belonging-none-place = The data does not record where { $place } lies.
belonging-no-tie = The data records no tie between { $first } and { $second }.
belonging-lies = { $place } lies in { $above }.
belonging-municipality = { $place } is a municipality directly under the central government; it lies in no province.
belonging-province = { $place } is itself a province-level place of China.
belonging-region = { $place } is counted to { $regions }.
belonging-members = { $place } as the data takes it: { $names } ({ $count }).
belonging-with-figures = { $all ->
    [yes] The data has figures on all of them: { $names }.
   *[no] The data has figures on { $names }.
 }
makers-in-none = The data records no maker with its seat or a plant in { $place }.
belonging-none-members = The data does not list what makes up { $place }.
belonging-kind = { $subject }: { $kind }
