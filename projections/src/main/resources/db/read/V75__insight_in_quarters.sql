-- Counters of quarters of an hour (UTC) too, of which the hours and days of every zone are made. Everything is counted anew, from the oldest event on.
truncate insight.fact, insight.counter, insight.changed, insight.episode, insight.tenant;
alter table insight.changed add column latest timestamptz not null; -- when the last of what was counted happened: no bucket that begins later is in the tables
update insight.progress set position = 0, generation = substr(md5(random()::text || clock_timestamp()::text), 1, 8);
do $$ begin
  if to_regclass('log.token') is not null then delete from log.token where processor_name = 'insight'; end if;
end $$;
