-- What came and what was paid is the sum of the entries: the columns received and paid are no longer written, and go with the next release.
-- What is owed in all is the fold's: the claim and the doubled interest, less what was waived.
alter table court_case add column owed numeric(18, 2) not null default 0;
update court_case set owed = claim;
update court_case c set owed = c.claim + coalesce((s.state ->> 'lateInterest')::numeric, 0) - coalesce((s.state ->> 'waived')::numeric, 0)
from stream s where s.case_id = c.case_id and s.kind = 'enforcement';
