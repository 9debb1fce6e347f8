-- What customers write about: found anew each day, with ids that stay.
create schema topic;

create table topic.topic (
  tenant_id uuid not null,
  topic_id  uuid not null,
  label     text not null,
  words     text[] not null,          -- most telling first
  weights   real[] not null,          -- how often each of them comes, as a share
  found_at  timestamptz not null,     -- when it was last among the topics found
  primary key (tenant_id, topic_id)
);

create table topic.message (
  message_id      uuid primary key,
  tenant_id       uuid not null,
  topic_id        uuid not null,
  at              timestamptz not null
);
create index message_of_tenant on topic.message (tenant_id, at, topic_id);

create table topic.run (
  tenant_id uuid not null,
  day       date not null,
  state     text not null,            -- running, done, failed
  at        timestamptz not null,
  primary key (tenant_id, day)
);
