-- What is held, added up once at load from the figures and the observations.

insert into held
with claims as (
    select
        subject,
        metric,
        status,
        count(*) as observations,
    from observations
    group by subject, metric, status
),
resolved as (
    select
        subject,
        metric,
        status,
        any_value(kind) as kind,
        count(*) as figures,
        min(period_start) as first_start,
        max_by(
            {'first': period_start, 'last': period_end, 'value': value},
            {
                'last': period_end,
                'days': period_end - period_start,
                'is_default': is_default,
                'body': body
            }
        ) as newest,
    from figures
    group by subject, metric, status
)
select
    subject,
    metric,
    status,
    kind,
    observations,
    figures,
    first_start,
    newest.first,
    newest.last,
    newest.value,
from resolved
inner join claims using (subject, metric, status)
order by subject, metric, status;

insert into spread
select
    metric,
    kind,
    body,
    period_start,
    period_end,
    count(distinct subject) as subjects,
from figures
where status in ('actual', 'preliminary')
group by metric, kind, body, period_start, period_end
order by metric, kind, body, period_start, period_end;

insert into cited
select
    source,
    count(*) as observations,
from observations
group by source
order by source;
