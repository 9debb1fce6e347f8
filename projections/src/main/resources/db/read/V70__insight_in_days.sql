-- Counters of hours, quarters of days and days (UTC), the bins of a combination's durations in one row. Everything is counted anew, from the oldest event on.
drop table insight.counter;
create table insight.counter (
  tenant_id uuid not null,
  width     integer not null,            -- seconds of the bucket: 3600, 21600 or 86400
  slot      integer not null,            -- number of the bucket since 1970, in UTC
  figure    text not null,
  channel   text not null,
  language  text not null,
  label     text not null,
  agent_id  uuid,
  n         bigint not null,
  total     bigint not null,             -- sum of the values
  greatest  bigint not null,
  bins      integer[],                   -- of durations, in order
  counts    integer[]                    -- how many facts are in each bin
) with (fillfactor = 80);
create unique index counter_key on insight.counter (tenant_id, figure, width, slot, channel, language, label, agent_id) nulls not distinct;

drop index insight.fact_of_conversation; -- nobody asks by it

truncate insight.fact, insight.changed, insight.episode, insight.tenant;
update insight.progress set position = 0, generation = substr(md5(random()::text || clock_timestamp()::text), 1, 8);
do $$ begin
  if to_regclass('log.token') is not null then delete from log.token where processor_name = 'insight'; end if;
end $$;
