package io.cardea.billing.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody did about a task.
///
/// @param by as it stands in the journal: `staff:<id>`
/// @param at business time
record TaskStep(TaskAction action, @Nullable String note, String by, Instant at) {}
