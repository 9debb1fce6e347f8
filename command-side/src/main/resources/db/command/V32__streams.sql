-- Who had a live stream open when. Written each few seconds by the nodes that serve streams, so a lost node ends its streams too.
create schema if not exists desk;

create table desk.stream_seen (
    user_id   text primary key,
    tenant_id text        not null,
    seen_at   timestamptz not null
) with (fillfactor = 50);

-- Whether anybody serves streams at all, and since when without a pause: nobody has lost theirs as long as there are none to be had.
create table desk.stream_service (
    only_row boolean primary key default true check (only_row),
    since    timestamptz not null,
    seen_at  timestamptz not null
) with (fillfactor = 10);

alter table command.roster add column status_since timestamptz not null default now();
