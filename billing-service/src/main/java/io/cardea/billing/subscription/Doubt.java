package io.cardea.billing.subscription;

import io.cardea.billing.task.TaskKind;

/// Something about a subscription that a person has to decide on, as long as its facts say so.
///
/// @param part which of the subscription's doubts it is: a charge, or the invoice whose payment does not fit
/// @param text the facts, in a sentence; no personal data
record Doubt(TaskKind kind, String part, String text) {

    Doubt with(String more) {
        return new Doubt(kind, part, text + more);
    }

    boolean isSameAs(Doubt other) {
        return kind == other.kind && part.equals(other.part);
    }
}
