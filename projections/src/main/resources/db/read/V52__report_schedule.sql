-- Reports that are sent again and again. A period of a schedule is a row, so it is sent once, by however many nodes and after however many restarts.
create table report.schedule (
  schedule_id uuid primary key,
  tenant_id   uuid not null,
  report_type text not null,
  frequency   text not null,            -- daily, weekly, monthly
  send_at     time not null,            -- of the zone, on the day after the period
  recipients  text[] not null,
  enabled     boolean not null,
  tz          text not null,
  language    text not null,
  created_by  uuid not null,
  created_at  timestamptz not null,
  next_due    timestamptz not null,
  last_sent   timestamptz
);
create index schedule_of_tenant on report.schedule (tenant_id, created_at);
create index schedule_due on report.schedule (next_due) where enabled;

create table report.delivery (
  schedule_id uuid not null references report.schedule on delete cascade,
  period_from timestamptz not null,
  period_to   timestamptz not null,
  occasion    text not null,            -- scheduled, or the id of the request to send it now
  tenant_id   uuid not null,
  recipient   text not null,
  state       text not null,            -- due, sent, failed
  attempts    integer not null default 0,
  try_at      timestamptz not null,     -- not before; while somebody works on it, the time at which another may take over
  problem     text,
  sent_at     timestamptz,
  primary key (schedule_id, period_from, occasion, recipient)
);
create index delivery_due on report.delivery (try_at) where state = 'due';
