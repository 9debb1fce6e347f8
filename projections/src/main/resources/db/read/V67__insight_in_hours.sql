-- Waiting times also in the hours in which a tenant is open. A new figure over old data: everything is counted anew, from the oldest event on.
alter table insight.tenant
  add column week     text[] not null default '{}',   -- day, from and to, e.g. "1 09:00 17:00"; empty for always open
  add column holidays text[] not null default '{}';   -- yyyy-MM-dd

truncate insight.fact, insight.counter, insight.changed, insight.episode, insight.tenant;
update insight.progress set position = 0, generation = substr(md5(random()::text || clock_timestamp()::text), 1, 8);
do $$ begin
  if to_regclass('log.token') is not null then delete from log.token where processor_name = 'insight'; end if;
end $$;
