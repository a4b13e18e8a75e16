-- Who made, closed, opened or changed an account, and when. A password is in no line.

create table account_change (
  id bigint generated always as identity primary key,
  at_ms bigint not null,
  by_user text not null,
  account_id text not null references account (account_id),
  change text not null check (change in ('added', 'disabled', 'enabled', 'passwordReset')),
  detail jsonb not null default '{}'
);
create index account_change_account on account_change (account_id);
create trigger account_change_append_only before update or delete or truncate on account_change
  for each statement execute function refuse_change();
