-- $file as a JSON array with an object for each observation.
copy (
    select
        * replace (
            plain(value)::json as value,
            plain(change_pct)::json as change_pct
        ),
    from exported
)
to $file (format json, array true)
