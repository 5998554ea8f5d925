package io.cardea.testing.architecture.sample.good;

import java.sql.ResultSet;

/// An adapter by its suffix, so it may know the database.
record LampRow(ResultSet row) {}
