-- What the assignment of waiting conversations goes by: kept by its own policy, in the transaction of its position.
create schema if not exists command;

create table command.waiting (
    conversation_id text primary key,
    tenant_id       text        not null,
    priority        smallint    not null,
    waiting_since   timestamptz not null,
    specialty       text,
    assignee        text,
    held            boolean     not null default false,
    returned_by     text[]      not null default '{}'
);
create index waiting_in_order on command.waiting (tenant_id, priority desc, waiting_since) where assignee is null and not held;

create table command.roster (
    agent_id    text primary key,
    tenant_id   text        not null,
    status      text        not null,
    enabled     boolean     not null,
    capacity    integer     not null,
    specialties text[]      not null,
    idle_since  timestamptz not null
);
create index roster_online on command.roster (tenant_id) where status = 'ONLINE' and enabled;

create table command.holding (
    agent_id        text not null,
    conversation_id text not null,
    primary key (agent_id, conversation_id)
);

-- Which conversation a customer's next message belongs to, unless that one is closed.
create table command.latest_conversation (
    customer_id     text primary key,
    conversation_id text   not null,
    episode         bigint not null
);
