-- A topic's messages also by channel and language, as their facts have them. Topics are found anew by the next daily job.
truncate topic.message, topic.run;
alter table topic.message
  add column channel  text not null,
  add column language text not null;
drop index topic.message_of_tenant;
create index message_of_tenant on topic.message (tenant_id, at, topic_id, channel, language);
create index message_of_topic on topic.message (tenant_id, topic_id, at, message_id);
