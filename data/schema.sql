-- The tables that answers read. Filled once at load, then locked.

create table subjects (
    id varchar primary key,
    number integer,
    kind varchar not null,
    parent varchar,
    seat varchar,
    fleet varchar not null
);

-- One row per claim of a source, with the file and the line where it stands.
create table observations (
    subject varchar not null,
    metric varchar not null,
    period_start date not null,
    period_end date not null,
    value decimal(24, 4) not null,
    digits integer not null,
    qualifier varchar not null,
    change_pct decimal(9, 4),
    status varchar not null,
    basis varchar not null,
    counted_by varchar not null,
    source varchar not null,
    locator varchar not null,
    note varchar not null,
    file varchar not null,
    line integer not null
);

-- One row per subject, metric, period, status and counting body: the preferred claim,
-- those that agree and its rivals. Sorted by metric, period and subject when filled.
create table figures (
    subject varchar not null,
    kind varchar not null,
    metric varchar not null,
    period_start date not null,
    period_end date not null,
    is_year boolean not null,
    status varchar not null,
    body varchar not null,
    is_default boolean not null,
    value decimal(24, 4) not null,
    digits integer not null,
    qualifier varchar not null,
    change_pct decimal(9, 4),
    change_source varchar,
    crossing_pct decimal(9, 4),
    crossing_source varchar,
    basis varchar not null,
    counted_by varchar not null,
    source varchar not null,
    agreeing varchar[] not null,
    rivals struct(
        value decimal(24, 4),
        digits integer,
        source varchar,
        qualifier varchar,
        counted_by varchar,
        basis varchar,
        reason varchar
    )[] not null,
    ranks struct(scope varchar, value integer, source varchar)[] not null
);

create table milestones (
    id varchar primary key,
    first_day date not null,
    last_day date not null,
    date varchar not null,
    subjects varchar[] not null,
    topics varchar[] not null,
    amount decimal(24, 4),
    sources varchar[] not null
);

-- What sources say beside the figures; the words stand in the catalogue.
create table notes (
    id varchar primary key,
    subjects varchar[] not null,
    metrics varchar[] not null,
    topics varchar[] not null,
    years integer[] not null,
    answers varchar[] not null,
    caveat boolean not null
);
