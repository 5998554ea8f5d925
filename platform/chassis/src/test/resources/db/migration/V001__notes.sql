create table notes (id uuid primary key, company uuid not null, version bigint not null, state jsonb not null,
    text text not null);
create table note_copies (note uuid primary key, text text not null, edits int not null, applied int not null);
