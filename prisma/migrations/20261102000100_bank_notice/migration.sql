-- What the bank said of money that came. Who paid and what was written on it is ciphertext: names stay out of lines.

create table bank_notice (
  court_code text not null references court (code),
  bank_ref text not null,
  payer_enc bytea,
  note_enc bytea,
  at timestamptz not null default clock_timestamp(),
  primary key (court_code, bank_ref)
);
