-- Mails to members: written with the fact that they are about, sent afterwards. queued_at is business time; due and ended_at are
-- real, since SMTP knows no company clock.
create table mails (
    id        uuid        primary key,
    company   uuid        not null,
    member    uuid        not null,
    invoice   uuid        not null,
    kind      text        not null,
    language  text        not null,
    sender    text        not null,
    reply_to  text,
    colour    text,
    recipient text,
    subject   text        not null,
    body      text        not null,
    status    text        not null,
    note      text,
    attempts  int         not null default 0,
    queued_at timestamptz not null,
    due       timestamptz not null,
    ended_at  timestamptz
);
create index mails_due on mails (due, id) where status = 'QUEUED';
create index mails_of_company on mails (company, id);
create index mails_of_member on mails (company, member);
