-- How each message feels; nothing where it was recorded before that was asked, or had nothing to read.
alter table read.message
  add column sentiment            text,
  add column sentiment_confidence double precision,
  add column sentiment_words      text,   -- those that decided, a line each
  add column unanswered           double precision;  -- a question that the bot handed off: how sure it was of what it had found
create index message_unanswered on read.message (tenant_id, sent_at desc) where unanswered is not null;
