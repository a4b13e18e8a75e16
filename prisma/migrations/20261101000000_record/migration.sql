create extension if not exists pg_trgm;

-- Courts, people who work there, what a court has switched

create table court (
  code text primary key,
  name text not null,
  level text not null,
  parent text references court (code),
  county_code text
);

create table account (
  account_id text primary key,
  login text not null unique,
  name text not null,
  password_hash text not null,
  court_code text not null references court (code),
  roles text[] not null,
  county_code text,
  is_active boolean not null default true,
  is_demo boolean not null default false,
  demo_password text check (demo_password is null or is_demo),
  created_at timestamptz not null default now()
);
create index account_court on account (court_code);

create table session (
  token_hash bytea primary key,
  account_id text not null references account (account_id),
  csrf text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table login_attempt (
  login text primary key,
  failures int not null,
  blocked_until timestamptz not null
);

create table court_setting (
  court_code text not null references court (code),
  key text not null,
  value jsonb not null,
  primary key (court_code, key)
);

create table setting_change (
  id bigint generated always as identity primary key,
  court_code text not null,
  key text not null,
  old_value jsonb,
  new_value jsonb,
  changed_by text not null,
  at_ms bigint not null
);

create table court_clock (
  only_one boolean primary key default true check (only_one),
  is_demo boolean not null default false,
  offset_ms bigint not null default 0
);
insert into court_clock default values;

create table court_clock_move (
  id bigint generated always as identity primary key,
  by_user text not null,
  from_ms bigint not null,
  to_ms bigint not null,
  at timestamptz not null default now()
);

create table calendar (
  version text primary key,
  body jsonb not null,
  published_by text not null,
  published_at timestamptz not null default now(),
  is_current boolean not null
);
create unique index calendar_current on calendar (is_current) where is_current;

-- The record

create table court_case (
  case_id text primary key,
  kind text not null,
  court_code text not null references court (code),
  county_code text,
  receipt_no text not null unique,
  case_number text unique,
  status text not null,
  stage text not null,
  handler_id text,
  cause text not null,
  claim numeric(18, 2) not null default 0,
  received numeric(18, 2) not null default 0,
  paid numeric(18, 2) not null default 0,
  tags text[] not null default '{}',
  received_on date not null,
  filed_on date,
  closed_on date,
  closing text,
  import_key text unique,
  import_id text,
  docket_no int not null,
  head_hash bytea not null,
  last_at_ms bigint not null
);
create index court_case_list on court_case (court_code, kind, status, case_id);
create index court_case_open on court_case (court_code, handler_id) where closed_on is null;

create table stream (
  stream_id text primary key,
  case_id text not null references court_case (case_id),
  kind text not null,
  version text not null,
  revision int not null,
  status text not null,
  state jsonb not null,
  clock jsonb not null,
  is_ended boolean not null,
  told int not null default 0
);
create index stream_behind on stream (stream_id) where told < revision and not is_ended;
create index stream_case on stream (case_id);
create index stream_open on stream (kind) where not is_ended;

create table stream_event (
  stream_id text not null references stream (stream_id),
  revision int not null,
  case_id text not null,
  docket_no int not null,
  at_ms bigint not null,
  by_user text not null,
  by_role text not null,
  type text not null,
  body jsonb not null,
  hash bytea not null,
  primary key (stream_id, revision)
);
create unique index stream_event_docket on stream_event (case_id, docket_no);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % on %', tg_op, tg_table_name;
end $$;
create trigger stream_event_append_only before update or delete or truncate on stream_event
  for each statement execute function refuse_change();

create table docket_seal (
  day date primary key,
  cases int not null,
  digest bytea not null,
  signature bytea not null,
  key_id text not null,
  at timestamptz not null default now()
);

create table act_key (
  user_id text not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  reply jsonb,
  at timestamptz not null default now(),
  primary key (user_id, route, key)
);
create index act_key_at on act_key (at);

create table number_series (
  court_code text not null,
  type_code text not null,
  year int not null,
  last int not null,
  primary key (court_code, type_code, year)
);

create table case_link (
  case_id text not null references court_case (case_id),
  linked_case_id text not null references court_case (case_id),
  relation text not null,
  primary key (case_id, linked_case_id)
);
create index case_link_back on case_link (linked_case_id);

-- What follows from the record: tasks, deadlines, money, word to the stories

create table task (
  task_id text primary key,
  stream_id text not null references stream (stream_id),
  case_id text not null references court_case (case_id),
  court_code text not null,
  kind text not null,
  role text not null,
  rule text not null,
  assignee text,
  state text not null default 'open',
  opened_at_ms bigint not null,
  raw_due date not null,
  due date not null,
  ends_ms bigint not null,
  is_provisional boolean not null,
  is_paused boolean not null default false,
  held_until date,
  version int not null default 1,
  answered_by text,
  answered_at_ms bigint
);
create index task_mine on task (assignee, ends_ms, task_id) where state = 'open' and assignee is not null;
create index task_available on task (court_code, role, ends_ms, task_id) where state = 'open' and assignee is null;
create index task_court on task (court_code, ends_ms, task_id) where state = 'open';
create index task_stream on task (stream_id);
create index task_case on task (case_id);
create index task_done on task (answered_by, answered_at_ms desc) where state = 'done';

create table task_log (
  id bigint generated always as identity primary key,
  task_id text not null,
  at_ms bigint not null,
  by_user text not null,
  action text not null,
  from_user text,
  to_user text,
  reason text
);
create index task_log_task on task_log (task_id);

create table deadline (
  stream_id text not null references stream (stream_id),
  deadline_id text not null,
  case_id text not null references court_case (case_id),
  court_code text not null,
  kind text not null,
  rule text not null,
  from_day date not null,
  raw_due date not null,
  due date not null,
  ends_ms bigint not null,
  is_provisional boolean not null,
  is_paused boolean not null default false,
  is_target boolean not null default false,
  next_rung_ms bigint,
  state text not null default 'open',
  breached_at_ms bigint,
  closed_at_ms bigint,
  primary key (stream_id, deadline_id)
);
create index deadline_case on deadline (case_id);
create index deadline_rung on deadline (next_rung_ms) where state = 'open' and next_rung_ms is not null;
create index deadline_open on deadline (court_code, ends_ms) where state = 'open';

create table ledger_entry (
  stream_id text not null references stream (stream_id),
  revision int not null,
  leg int not null,
  case_id text not null references court_case (case_id),
  account text not null,
  amount numeric(18, 2) not null,
  at_ms bigint not null,
  primary key (stream_id, revision, leg)
);
create index ledger_case on ledger_entry (case_id, account);
create trigger ledger_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();

create table follow (
  follower text not null references stream (stream_id),
  followed text not null references stream (stream_id),
  seen int not null,
  wanted int not null,
  primary key (follower, followed)
);
create index follow_followed on follow (followed);
create index follow_behind on follow (follower) where wanted > seen;

create table outbox (
  stream_id text primary key,
  lane smallint not null,
  revision int not null,
  at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  last_error text,
  request_id text,
  is_dead boolean not null default false
);
create index outbox_next on outbox (lane, at) where not is_dead;

create table stuck (
  stream_id text primary key,
  message text not null,
  count int not null,
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp()
);

create table notice (
  notice_id bigint generated always as identity primary key,
  court_code text not null,
  role text,
  user_id text,
  case_id text not null,
  stream_id text not null,
  revision int not null,
  at_ms bigint not null,
  kind text not null,
  body jsonb not null
);
create index notice_user on notice (user_id, notice_id desc);
create index notice_role on notice (court_code, role, notice_id desc);
create table notice_read (
  account_id text primary key,
  up_to bigint not null
);

-- People and papers. Names and numbers of natural persons are ciphertext; a keyed blind index finds them exactly.

create table person (
  person_id text primary key,
  type text not null,
  entity_name text,
  credit_code text,
  name_enc bytea,
  name_index bytea,
  id_type text,
  id_enc bytea,
  id_index bytea,
  phone_enc bytea,
  address_enc bytea,
  account_enc bytea
);
create index person_name on person (name_index);
create index person_id_index on person (id_index);
create index person_entity on person using gin (entity_name gin_trgm_ops);

create table party (
  case_id text not null references court_case (case_id),
  person_id text not null references person (person_id),
  role text not null,
  seq int not null,
  primary key (case_id, person_id, role)
);
create index party_person on party (person_id);

create table material (
  material_id text primary key,
  case_id text not null references court_case (case_id),
  kind text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  uploaded_by text not null,
  at_ms bigint not null
);
create index material_case on material (case_id);

create table reveal_log (
  id bigint generated always as identity primary key,
  at_ms bigint not null,
  user_id text not null,
  case_id text not null,
  person_id text not null,
  field text not null,
  reason text not null
);

create table person_change (
  id bigint generated always as identity primary key,
  at_ms bigint not null,
  user_id text not null,
  case_id text not null,
  person_id text not null,
  field text not null,
  reason text not null
);

create table roster_person (
  person_key text primary key,
  id_index bytea not null,
  name_enc bytea not null,
  name_index bytea not null,
  id_enc bytea not null,
  city text,
  county text not null,
  county_code text not null,
  town text,
  village text,
  household_no text not null,
  person_no text not null,
  relation text,
  household_size int,
  attribute text,
  cause text,
  helper text,
  out_of_poverty_year int,
  row_index bytea,
  import_id text not null
);
create index roster_import on roster_person (import_id);
create index roster_id_index on roster_person (id_index);
create index roster_county on roster_person (county_code);

-- Files of former systems. Their rows lie here as ciphertext from upload to commit; afterwards only those that were not taken do, for a while.

create table import_run (
  import_id text primary key,
  what text not null check (what in ('cases', 'roster')),
  court_code text not null references court (code),
  county_code text,
  file_name text not null,
  sha256 bytea not null,
  imported_by text not null,
  at_ms bigint not null,
  state text not null,
  progress int not null default 0,
  touched_at timestamptz not null default clock_timestamp(),
  heading jsonb,
  rows_total int not null default 0,
  rows_good int not null default 0,
  rows_bad int not null default 0,
  rows_known int not null default 0,
  preview jsonb,
  problem text,
  result jsonb
);
create index import_run_court on import_run (court_code, what, at_ms desc);

create table import_part (
  import_id text not null references import_run (import_id),
  kind text not null check (kind in ('rows', 'bad')),
  part int not null,
  body bytea not null,
  primary key (import_id, kind, part)
);

-- The read side reads: it has no right to write anything.

do $$ begin
  if not exists (select from pg_roles where rolname = 'duixian_reader') then create role duixian_reader nologin; end if;
end $$;
grant usage on schema public to duixian_reader;
grant select on all tables in schema public to duixian_reader;
alter default privileges in schema public grant select on tables to duixian_reader;
do $$ begin execute format('grant duixian_reader to %I', current_user); end $$;
