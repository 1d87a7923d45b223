-- $file as CSV.
copy (
    select
        * replace (
            plain(value) as value,
            plain(change_pct) as change_pct,
            harmless(subject_en) as subject_en,
            harmless(subject_zh) as subject_zh,
            harmless(metric_en) as metric_en,
            harmless(metric_zh) as metric_zh,
            harmless(publisher) as publisher,
            harmless(title) as title,
            harmless(url) as url,
            harmless(locator) as locator,
            harmless(note) as note
        ),
    from exported
)
to $file (format csv, header)
