-- The index of counters names the bucket only: with the whole of a counter's key it was as large as the table. Whoever counts holds the lock of the group's position, so none is counted twice.
drop index insight.counter_key;
create index counter_bucket on insight.counter (tenant_id, figure, width, slot);
