-- What channels keep: secrets, the way to each customer, what is still to be sent, what could not be understood.
create schema if not exists command;

-- What an account signs and is called with; the document is encrypted with the master key.
create table command.channel_secret (
    channel_account_id uuid        primary key,
    sealed             bytea       not null,
    updated_at         timestamptz not null default now()
);

-- A customer who is known by WhatsApp's user id, too, stays the same customer when the phone number is hidden. The alias is a hash.
create table command.customer_alias (
    alias       uuid primary key,
    customer_id uuid not null
);

-- Where the replies of a conversation go. The address is encrypted with the customer's key.
create table command.conversation_route (
    conversation_id    uuid  primary key,
    tenant_id          uuid  not null,
    channel_account_id uuid  not null,
    channel            text  not null,
    customer_id        uuid  not null,
    address            text not null
);

-- What is still to be sent. A row is written with the position of the policy that read the reply, and disappears with the position that read how it was
-- delivered: so it is there for exactly as long as the log does not say that it was sent. Its text is encrypted with the customer's key.
create table command.outbox (
    message_id         uuid        primary key,
    conversation_id    uuid        not null,
    channel_account_id uuid        not null,
    position           bigint      not null,
    body               text        not null,
    state              text        not null default 'waiting' check (state in ('waiting', 'sending', 'doubt')),
    attempts           integer     not null default 0,
    -- waiting: not before; sending: the sender's lease ends; doubt: the provider's word is waited for until
    due_at             timestamptz not null default now(),
    last_error         text,
    created_at         timestamptz not null default now()
) with (fillfactor = 70, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.02);
create index outbox_by_account on command.outbox (channel_account_id, position);
create index outbox_by_conversation on command.outbox (conversation_id, position);

-- Finds the conversation of a message that was sent, for what the provider tells of it later.
create table command.outbound_message (
    message_id          uuid        primary key,
    conversation_id     uuid        not null,
    channel_account_id  uuid        not null,
    provider_message_id text,
    created_at          timestamptz not null default now()
);
create index outbound_message_by_provider_id on command.outbound_message (channel_account_id, provider_message_id)
    where provider_message_id is not null;

-- What a provider told and this version does not understand, or could not place: nothing is thrown away. Encrypted with the master key.
create table command.kept_item (
    item_id            uuid        primary key,
    channel_account_id uuid,
    reason             text        not null,
    sealed             bytea       not null,
    received_at        timestamptz not null
);
create index kept_item_by_time on command.kept_item (received_at);

-- What was sent to the stand-in for WhatsApp. Encrypted with the master key.
create table command.sandbox_message (
    sequence            bigint      generated always as identity primary key,
    provider_message_id text        not null unique,
    phone_number_id     text        not null,
    sealed              bytea       not null,
    sent_at             timestamptz not null
);
create index sandbox_message_by_number on command.sandbox_message (phone_number_id, sequence);

-- The visitor's view of web chat, in the order of the log. Encrypted with the visitor's key.
create table command.webchat_message (
    message_id      uuid        primary key,
    position        bigint      not null unique,
    conversation_id uuid        not null,
    customer_id     uuid        not null,
    author          text        not null check (author in ('customer', 'bot', 'agent', 'system')),
    client_ref      text,
    body            text        not null,
    -- of what was said to the visitor: sent, delivered, read
    delivery        text,
    sent_at         timestamptz not null
);
create index webchat_message_by_visitor on command.webchat_message (customer_id, position);
