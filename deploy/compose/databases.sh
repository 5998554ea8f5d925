#!/bin/sh
# Run once by the PostgreSQL image: a database and a user of the same name for each service.
set -eu
for name in identity catalog subscription billing entitlement; do
    psql --set ON_ERROR_STOP=1 --set name="$name" --set password="$POSTGRES_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
done
