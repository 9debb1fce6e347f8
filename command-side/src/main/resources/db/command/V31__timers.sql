-- Timers of hand-off, set and dropped by the policy that follows the log, in the transaction of its position; looked at each second. A row says for which state
-- it was set; what it leads to does nothing when that state has passed.
create table command.due (
    kind      text        not null,
    subject   text        not null,  -- conversation or agent
    tenant_id text        not null,
    due_at    timestamptz,           -- null: at rest
    since     timestamptz not null,  -- when the state began for which it was set
    agent_id  text,
    stage     smallint    not null default 0,
    primary key (kind, subject)
);
create index due_next on command.due (due_at) where due_at is not null;

-- How long customers waited of late: what a waiting one is told to expect.
create table command.recent_wait (
    tenant_id text        not null,
    at        timestamptz not null,
    seconds   integer     not null
);
create index recent_wait_newest on command.recent_wait (tenant_id, at desc);

-- An assignment was not claimed in time: the next one is an escalation.
alter table command.waiting add column escalated boolean not null default false;

-- How far the looks at old events have come.
create table command.sweep (
    name     text primary key,
    position bigint not null
);

-- Canned replies belong to what every node reads at its start.
drop index log.event_configuration;
create index event_configuration on log.event (position)
    where aggregate_type in ('Tenant', 'ChannelAccount', 'Trigger', 'CannedReply', 'Article');
