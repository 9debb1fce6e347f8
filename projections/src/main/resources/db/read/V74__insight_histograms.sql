-- The bins of a combination's durations in one string, as the kernel's Histogram packs them: strung together they are added up. Everything is counted anew.
truncate insight.fact, insight.counter, insight.changed, insight.episode, insight.tenant;
alter table insight.counter drop column bins, drop column counts, add column histogram bytea;
update insight.progress set position = 0, generation = substr(md5(random()::text || clock_timestamp()::text), 1, 8);
do $$ begin
  if to_regclass('log.token') is not null then delete from log.token where processor_name = 'insight'; end if;
end $$;
