-- Reports that somebody asked for, or that fell due: no event, and not rebuilt by a replay.
create schema report;

create table report.run (
  report_id    uuid primary key,
  tenant_id    uuid not null,
  requested_by uuid,                  -- null: its schedule did
  schedule_id  uuid,
  report_type  text not null,
  format       text not null,
  period_from  timestamptz not null,
  period_to    timestamptz not null,
  tz           text not null,
  language     text not null,
  status       text not null,         -- running, ready, failed
  progress     integer not null,      -- percent
  problem      text,
  file_name    text,
  size         bigint,
  created_at   timestamptz not null,
  finished_at  timestamptz,
  touched_at   timestamptz not null   -- by whoever works on it; when that is long ago, another node takes over
);
create index run_newest on report.run (tenant_id, created_at desc, report_id);
create index run_unfinished on report.run (touched_at) where status = 'running';

create table report.file (
  report_id uuid primary key references report.run on delete cascade,
  content   bytea not null
);
