-- In the order in which lists are read, both columns the same way round: so the next page is found in the index, too.
drop index read.activity_newest;
create index activity_newest on read.activity (tenant_id, last_message_at desc, conversation_id desc);
