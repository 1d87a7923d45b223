-- Every observation with its names, its source and its place in the files.
-- One row per observation, in the order of the files.
create temp view exported as
select
    said.subject,
    subjects.en as subject_en,
    subjects.zh as subject_zh,
    subjects.kind as subject_kind,
    said.metric,
    metrics.en as metric_en,
    metrics.zh as metric_zh,
    metrics.unit,
    said.period_start,
    said.period_end,
    said.value,
    said.digits,
    said.qualifier,
    said.change_pct,
    said.status,
    said.basis,
    said.counted_by,
    said.source,
    sources.publisher,
    sources.title,
    sources.url,
    sources.published,
    said.locator,
    said.added,
    said.note,
    said.file,
    said.line,
from observations as said
inner join subjects on subjects.id = said.subject
inner join metrics on metrics.id = said.metric
inner join sources on sources.id = said.source
order by said.file, said.line;

-- A decimal as people write it: 2788000 and 9.7, without padding zeros.
create temp macro plain(number) as regexp_replace(number::varchar, '\.?0+$', '');

-- A cell that a spreadsheet would take for a formula becomes text: an apostrophe stands before it.
create temp macro harmless(cell) as
    if(regexp_matches(cell, '^\s*[=+\-@＝＋－＠]') or regexp_matches(cell, '^[\t\r\n]'), '''' || cell, cell);
