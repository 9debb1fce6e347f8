-- What staff do that is no event: kept beside the read models, not rebuilt by a replay.
create schema desk;

create table desk.read_mark (
  user_id              uuid not null,
  conversation_id      uuid not null,
  tenant_id            uuid not null,
  inbound_seen         integer not null,   -- read.message.inbound_no of the last message that the user has read
  last_read_message_id uuid,
  marked_at            timestamptz not null,
  primary key (user_id, conversation_id)
);
