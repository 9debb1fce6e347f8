-- The read models: what the log's events add up to. Written only by the projector of the group "conversations"; a replay builds the same rows again.
-- Ids are UUIDs, enumerations lower-case text as the HTTP contract has them. "position" is the log's position of the event that last changed the row.

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

create schema read;

-- How far the rows of this schema are; committed with them. Who reads this position has everything up to it.
create table read.progress (
  projection text primary key,
  position   bigint not null,
  moved_at   timestamptz not null
);
insert into read.progress values ('conversations', 0, now());

-- Who a conversation is with, and who has it. What every message changes stands apart in read.activity, so that these rows and their indexes are
-- written only when a conversation changes hands.
create table read.conversation (
  conversation_id     uuid primary key,
  tenant_id           uuid not null,
  channel             text not null,
  channel_account_id  text not null,
  customer_id         uuid not null,
  episode             bigint not null,
  customer_name       text,
  customer_address    text not null,
  status              text not null,
  agent_id            uuid,             -- who holds it, or has it assigned as long as claimed_at is null
  agents              uuid[] not null,  -- everybody who ever had it assigned or held it
  assignment_type     text,
  assignment_position bigint,           -- key of the latest row of conversation_assignment
  assigned_at         timestamptz,
  claimed_at          timestamptz,
  claim_by            timestamptz,
  priority            smallint,         -- 0 low .. 3 urgent
  specialty           text,
  waiting_since       timestamptz,      -- the place in the queue; kept while a person has it
  handoff_trigger     text,
  handoff_matched     text,
  handoff_value       double precision,
  handoff_threshold   double precision,
  handoff_reason      text,
  handoff_citations   jsonb,
  sentiment           text,
  started_at          timestamptz not null,
  position            bigint not null
) with (fillfactor = 80);
create index conversation_queue on read.conversation (tenant_id, priority desc, waiting_since, conversation_id) where status = 'pending_handoff';
create index conversation_held on read.conversation (tenant_id, conversation_id) where status = 'human_agent';
create index conversation_by_agent on read.conversation (agent_id, conversation_id) where agent_id is not null;

create table read.activity (
  conversation_id          uuid primary key,
  tenant_id                uuid not null,
  last_message_at          timestamptz not null,
  last_customer_message_at timestamptz,
  preview                  text,
  preview_author           text,
  inbound_count            integer not null,
  version                  bigint not null,  -- sequence number of the conversation's last event
  position                 bigint not null
) with (fillfactor = 70);
create index activity_newest on read.activity (tenant_id, last_message_at desc, conversation_id);

-- Name and address apart from the rows that change often: a trigram index is dear to update.
create table read.customer_search (
  conversation_id uuid primary key,
  tenant_id       uuid not null,
  haystack        text not null,
  position        bigint not null
);
create index customer_search_haystack on read.customer_search using gin (tenant_id, haystack public.gin_trgm_ops);

create table read.message (
  message_id          uuid primary key,
  conversation_id     uuid not null,
  tenant_id           uuid not null,
  author              text not null,
  agent_id            uuid,
  kind                text not null,
  text                text not null,
  content             text,
  sent_at             timestamptz not null,
  recorded_at         timestamptz not null,
  inbound_no          integer,          -- counts the customer's messages of the conversation, from 1
  client_ref          text,
  confidence          double precision,
  citations           jsonb,
  model               text,
  cached              boolean,
  question_message_id uuid,
  delivery            text,
  provider_message_id text,
  failure_code        text,
  failure_detail      text,
  delivery_position   bigint not null,
  position            bigint not null
) with (fillfactor = 80);                -- room for the changes of delivery beside the row, without touching an index
create index message_of_conversation on read.message (conversation_id, sent_at, position);
create index message_words on read.message using gin (tenant_id, to_tsvector('simple', text));

create table read.note (
  note_id         uuid primary key,
  conversation_id uuid not null,
  tenant_id       uuid not null,
  author_id       uuid not null,
  text            text not null,
  at              timestamptz not null,
  position        bigint not null
);
create index note_of_conversation on read.note (conversation_id, position);

create table read.conversation_assignment (
  conversation_id  uuid not null,
  opened_position  bigint not null,
  tenant_id        uuid not null,
  agent_id         uuid not null,
  assignment_type  text not null,
  reason           text not null,
  candidates       jsonb not null,
  assigned_at      timestamptz not null,
  claim_by         timestamptz,
  claimed_at       timestamptz,
  resolved_at      timestamptz,
  outcome          text,
  notes            text,
  position         bigint not null,
  primary key (conversation_id, opened_position)
);
create index conversation_assignment_of_agent on read.conversation_assignment (agent_id, conversation_id);

create table read.agent (
  agent_id                     uuid primary key,
  tenant_id                    uuid not null,
  email                        text not null,
  full_name                    text not null,
  role                         text not null,
  status                       text not null,
  status_since                 timestamptz not null,
  enabled                      boolean not null,
  max_concurrent_conversations integer not null,
  current_conversation_count   integer not null,
  specialties                  text[] not null,
  last_seen                    timestamptz,
  version                      bigint not null,
  position                     bigint not null
);
create index agent_of_tenant on read.agent (tenant_id, full_name, agent_id);

-- How many conversations a tenant has in each status: what the lists of that status are long.
create table read.tenant_figure (
  tenant_id       uuid primary key,
  bot             integer not null,
  pending_handoff integer not null,
  human_agent     integer not null,
  closed          integer not null,
  position        bigint not null
) with (fillfactor = 50);

-- What the live stream tells, in the order of the log. The texts of messages are not repeated here: whoever tells of one looks it up. Old rows are deleted;
-- feed_state says from where on it is whole.
create table read.feed (
  position        bigint primary key,
  tenant_id       uuid not null,
  type            text not null,
  audience        text not null,     -- everyone | conversation (who may see it) | assigned (agent_ids and overseers) | nobody
  conversation_id uuid,
  message_id      uuid,
  pending         boolean not null,  -- the conversation waited for a person after this event
  agent_ids       uuid[] not null,
  at              timestamptz not null,
  data            text               -- JSON object of what this type has beyond the columns
);

create table read.feed_state (
  feed_id text not null,             -- positions of one feed mean nothing in another
  floor   bigint not null            -- every row above this position is still there
);
insert into read.feed_state values (substr(md5(random()::text || clock_timestamp()::text), 1, 8), 0);
