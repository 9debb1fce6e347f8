-- Domains to whose addresses a tenant may send reports, once it has repeated the code that was mailed to the domain's postmaster.
create table report.domain (
  tenant_id    uuid not null,
  domain       text not null,           -- in small letters, as in the DNS
  added_by     uuid not null,
  code         bytea not null,          -- SHA-256 of the last code with tenant and domain
  code_sent_at timestamptz not null,
  attempts     integer not null,        -- wrong ones at this code
  verified_at  timestamptz,
  removed      boolean not null default false, -- kept, so that removing and adding again does not mail without end
  primary key (tenant_id, domain)
);
