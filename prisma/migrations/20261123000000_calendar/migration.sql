-- Calendars by version: each is published once and stays as it is, a correction is a further version. `body` holds the days and the notices each year rests on.

alter table calendar add column number int generated always as identity;
alter table calendar add column first_year int generated always as ((body ->> 'firstYear')::int) stored;
alter table calendar add column last_year int generated always as ((body ->> 'lastYear')::int) stored;
-- The year that the publication was about; null for the calendar the court began with.
alter table calendar add column year int;
-- When every deadline that it touches had been moved.
alter table calendar add column applied_at timestamptz;
create unique index calendar_number on calendar (number);

create function refuse_other_calendar() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.version, new.body, new.published_by, new.published_at, new.year) is not distinct from (old.version, old.body, old.published_by, old.published_at, old.year) then return new; end if;
  raise exception 'a published calendar stays as it is: % on %', tg_op, tg_table_name;
end $$;
create trigger calendar_stays before update or delete on calendar for each row execute function refuse_other_calendar();

-- Before the first publication there was one calendar.
alter table deadline add column calendar text not null default 'state-council-2007-2026';
alter table deadline alter column calendar drop default;
