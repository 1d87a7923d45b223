-- The tables that answers read. Filled once at load, then locked.

-- One row: which dataset this is, and by which code it was built (data/build.py).
create table dataset (
    version varchar not null,
    form varchar not null
);

-- The vocabulary as records (data/entries.py), in the order of its files.
create table entries (
    kind varchar not null,
    place integer not null,
    id varchar not null,
    record varchar not null
);

create table subjects (
    id varchar primary key,
    number integer,
    kind varchar not null,
    en varchar not null,
    zh varchar not null,
    parent varchar,
    seat varchar,
    fleet varchar not null
);

create table metrics (
    id varchar primary key,
    number integer not null,
    en varchar not null,
    zh varchar not null,
    unit varchar not null,
    measure varchar not null,
    fleet varchar not null,
    running boolean not null,
    definition_en varchar not null,
    definition_zh varchar not null
);

create table sources (
    id varchar primary key,
    publisher varchar not null,
    title varchar not null,
    url varchar not null,
    published varchar not null,
    language varchar not null,
    kind varchar not null,
    read varchar not null,
    note varchar not null
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
    added date not null,
    note varchar not null,
    file varchar not null,
    line integer not null
);

-- One row per subject, metric, period, status and counting body: the preferred claim,
-- those that agree and its rivals. Sorted by metric, period and subject when filled.
-- The columns are the fields of Resolved (data/resolved.py), whose period is its two days. Queries
-- that answer take them all, `* exclude (is_year, recent)`: these two only choose rows.
create table figures (
    subject varchar not null,
    kind varchar not null,
    metric varchar not null,
    period_start date not null,
    period_end date not null,
    is_year boolean not null,
    recent boolean not null,
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

-- What is held at all, added up, so that a question about it need not read a million rows.
-- One row per subject, metric and status; the last period ends last, and of several is the longest.
create table held (
    subject varchar not null,
    metric varchar not null,
    status varchar not null,
    kind varchar not null,
    observations integer not null,
    figures integer not null,
    first_start date not null,
    last_start date not null,
    last_end date not null,
    last_value decimal(24, 4) not null
);

-- How many subjects of a kind have a figure of what happened, as one body counts it.
-- One row per metric, kind, counting body and period.
create table spread (
    metric varchar not null,
    kind varchar not null,
    body varchar not null,
    period_start date not null,
    period_end date not null,
    subjects integer not null
);

-- How many observations come from each source that has any.
create table cited (
    source varchar not null,
    observations integer not null
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

-- Changes in how metrics are counted: figures of these metrics and kinds of subject on both
-- sides of `since` may not compare. In order of time.
create table breaks (
    id varchar primary key,
    since date not null,
    metrics varchar[] not null,
    kinds varchar[] not null,
    before varchar not null,
    after varchar not null,
    en varchar not null,
    zh varchar not null,
    sources varchar[] not null
);
