-- The log. Positions are given by the single row of log.head, whose lock is the log's append lock: they have no holes and follow the order of commits.
create schema if not exists log;

create table log.event (
    position       bigint      not null primary key,
    event_id       uuid        not null,
    aggregate_type text        not null,
    aggregate_id   text        collate "C" not null,
    sequence       bigint      not null,
    payload_type   text        not null,
    revision       text,
    payload        bytea       not null,
    metadata       bytea       not null,
    recorded_at    timestamptz not null,
    -- One fact is recorded once, on any number of nodes.
    constraint event_identity unique (event_id),
    -- Two nodes that decide on the same state meet here, and one of them loses.
    constraint event_sequence unique (aggregate_id, sequence)
);
-- Rare types of which every node keeps a model of its own: it is built at each start without reading the whole log.
create index event_configuration on log.event (position)
    where aggregate_type in ('Tenant', 'ChannelAccount', 'Trigger', 'Article');
-- A timestamp finds the position at which a replay from a given time starts.
create index event_recorded_at on log.event using brin (recorded_at) with (pages_per_range = 32);

-- Updated by every commit: nearly empty pages keep the update within its page (HOT), and the dead versions are cleared early.
create table log.head (
    only_row boolean not null default true primary key check (only_row),
    position bigint  not null
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_analyze_threshold = 1000000);
insert into log.head (position) values (0);

create table log.snapshot (
    aggregate_id   text        collate "C" not null primary key,
    event_id       uuid        not null,
    aggregate_type text        not null,
    sequence       bigint      not null,
    payload_type   text        not null,
    revision       text,
    payload        bytea       not null,
    metadata       bytea       not null,
    recorded_at    timestamptz not null
);

-- How far each event processor has come; the columns are those of Axon's token store.
create table log.token (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 50, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

-- Events that a processor could not handle; the columns are those of Axon's dead-letter queue.
create table log.dead_letter (
    dead_letter_id       text   not null primary key,
    processing_group     text   not null,
    sequence_identifier  text   not null,
    sequence_index       bigint not null,
    message_type         text   not null,
    event_identifier     text   not null,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text   not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    constraint dead_letter_order unique (processing_group, sequence_identifier, sequence_index)
);

-- A person's data key, wrapped by the master key. Destroying it (wrapped_key null) erases the person; what is recorded afterwards gets the next generation.
create table log.person_key (
    person_id    text        collate "C" not null,
    generation   smallint    not null,
    tenant_id    text,
    wrapped_key  bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    primary key (person_id, generation),
    check ((wrapped_key is null) = (destroyed_at is not null))
);

-- Proves at start that the master key is the one with which the keys above were wrapped.
create table log.master_key_check (
    only_row boolean not null default true primary key check (only_row),
    proof    bytea   not null
);
