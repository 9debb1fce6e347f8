-- Figures: what the log's events count. Written only by the projector of the group "insight", which commits rows and position together; a replay builds them again.

create schema insight;

create table insight.progress (
  projection text primary key,
  position   bigint not null,
  moved_at   timestamptz not null,
  generation text not null          -- another one after every rebuild: what was computed from the rows of one is worth nothing for the next
);
insert into insight.progress values ('insight', 0, now(), substr(md5(random()::text || clock_timestamp()::text), 1, 8));

-- One row for each thing that was counted: the lists behind the figures.
create table insight.fact (
  tenant_id       uuid not null,
  figure          text not null,
  at              timestamptz not null,
  position        bigint not null,       -- of the event; one event may count to several figures
  conversation_id uuid not null,
  message_id      uuid,
  channel         text not null,
  language        text not null,         -- en, ar; und where nothing tells
  label           text not null,         -- divides the figure; empty where it is not divided
  agent_id        uuid,
  value           bigint not null,       -- ms of a duration, score of a rating; else 0
  primary key (tenant_id, figure, at, position)
);
create index fact_of_conversation on insight.fact (conversation_id, figure) where figure in ('ratings', 'sentiment');

-- The same, added up: how many facts of a bucket of time agree in everything that can be asked for. Durations are divided into bins besides.
create table insight.counter (
  tenant_id uuid not null,
  figure    text not null,
  width     integer not null,            -- seconds of the bucket: 900 or 3600
  slot      integer not null,            -- number of the bucket since 1970, in UTC
  channel   text not null,
  language  text not null,
  label     text not null,
  agent_id  uuid,
  bin       smallint not null,
  n         bigint not null,
  total     bigint not null,             -- sum of the values
  greatest  bigint not null
);
-- Reads are answered by this index alone.
create unique index counter_key on insight.counter (tenant_id, figure, width, slot, channel, language, label, agent_id, bin)
  include (n, total, greatest) nulls not distinct;

-- The last position that changed any figure of a tenant's day (UTC): what was computed for a period holds until one of its days changes.
create table insight.changed (
  tenant_id uuid not null,
  day       integer not null,            -- days since 1970
  position  bigint not null,
  primary key (tenant_id, day)
) with (fillfactor = 50);

-- What the next fact of a conversation depends on.
create table insight.episode (
  conversation_id uuid primary key,
  tenant_id       uuid not null,
  channel         text not null,
  language        text not null,
  started_at      timestamptz not null,
  counted         boolean not null,      -- the conversation itself
  holder          uuid,
  handoff_at      timestamptz,           -- the open request for a person
  assigned        boolean not null,      -- this request's assignment is measured
  responded       boolean not null,      -- this request's first answer is measured
  handed_off      boolean not null,      -- since the last resolution
  bot_answers     integer not null,      -- since the last resolution
  resolved        boolean not null,      -- at least once
  questions       text[] not null,       -- the bot's latest: message id and epoch milliseconds
  position        bigint not null
) with (fillfactor = 70);

create table insight.tenant (
  tenant_id uuid primary key,
  slug      text not null,
  name      text not null,
  zone      text not null,
  language  text not null,
  position  bigint not null
);
