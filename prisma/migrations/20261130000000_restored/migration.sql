-- A story that had seen more of its stream than the record holds, or other lines: the record was restored to an earlier moment. The story is told anew; verify says so.
create table restored (
  stream_id text not null,
  seen int not null,
  revision int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (stream_id, seen, revision)
);
