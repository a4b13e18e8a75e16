-- A bank for demos and tests, with books of its own. Nothing of the record is in here, and no account number in full: the last four digits tell payees apart.

create schema bank_simulator;

-- How the bank behaves towards an account or an amount; the most particular row with uses left is taken when an instruction comes in.
create table bank_simulator.behaviour (
  id bigint generated always as identity primary key,
  account_tail text,
  amount numeric(18, 2),
  mode text not null check (mode in ('pay', 'delay', 'reject', 'fail', 'lost', 'twice', 'late', 'never')),
  asks int not null default 0,
  uses_left int,
  reason text
);

create table bank_simulator.instruction (
  key text primary key,
  account_tail text not null,
  amount numeric(18, 2) not null,
  purpose text not null,
  mode text not null,
  asks_left int not null,
  reason text,
  status text not null check (status in ('queued', 'rejected', 'paid', 'failed')),
  bank_ref text,
  settled_on date,
  sends int not null default 1,
  asks int not null default 0
);

-- What really left the bank. Nothing here keeps a payment from being made twice: that it is not is for others to show.
create table bank_simulator.transfer (
  id bigint generated always as identity primary key,
  key text not null,
  account_tail text not null,
  amount numeric(18, 2) not null,
  on_day date not null
);
