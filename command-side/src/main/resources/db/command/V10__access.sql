-- Who may sign in, and what belongs to a signed-in user alone. Not from the log: passwords and preferences are no events.
create schema if not exists command;

create table command.credential (
    user_id       text collate "C" primary key,
    tenant_id     text        not null,
    email         text        not null,
    full_name     text        not null,
    role          text        not null,
    password_hash text,
    enabled       boolean     not null default true,
    -- Raised when every sign-in made so far is to end.
    generation    integer     not null default 0,
    constraint credential_email unique (tenant_id, email)
);

-- Sign-ins that were ended before they expired.
create table command.ended_session (
    session_id text collate "C" primary key,
    expires_at timestamptz not null
);
create index ended_session_expired on command.ended_session (expires_at);

create table command.preference (
    user_id    text collate "C" primary key,
    document   text        not null,
    updated_at timestamptz not null
);

-- Requests with an Idempotency-Key and what they were answered; status is null while the first one is under way.
create table command.idempotency (
    tenant_id   text        not null,
    user_id     text        not null,
    target      text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      smallint,
    headers     text,
    body        text,
    begun_at    timestamptz not null,
    primary key (user_id, target, key)
);
create index idempotency_age on command.idempotency (begun_at);
