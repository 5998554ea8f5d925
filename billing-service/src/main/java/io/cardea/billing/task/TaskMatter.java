package io.cardea.billing.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a task is about.
///
/// @param subject id of a payment request or a subscription
/// @param part which of several doubts about the subject it is
public record TaskMatter(
        TaskKind kind, UUID subject, @Nullable String part) {}
