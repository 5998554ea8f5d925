package io.cardea.billing.task;

import java.util.UUID;

/// A task as the API shows it.
///
/// @param kind the nearest of the kinds that the first release knew: its readers were promised no others
/// @param matter the kind itself; more of them may come
record TaskView(UUID id, Kind kind, String matter, UUID subject, String text, TaskStatus status) {

    static TaskView of(OperatorTask task) {
        return new TaskView(
                task.id(), nearest(task.kind()), task.kind().name(), task.subject(), task.text(), task.status());
    }

    /// What the first release knew.
    enum Kind {
        AMOUNT_MISMATCH,
        REFERENCE_MISMATCH,
        PAID_AFTER_VOID,
        PAID_TWICE,
        PAYMENT_UNRESOLVED,
        PROVIDER_REFUSES,
        DECLINED_TOO_OFTEN
    }

    /// In review or to be given back: money is there that nobody owes.
    private static Kind nearest(TaskKind kind) {
        return switch (kind) {
            case AMOUNT_MISMATCH -> Kind.AMOUNT_MISMATCH;
            case REFERENCE_MISMATCH -> Kind.REFERENCE_MISMATCH;
            case PAID_AFTER_VOID, SUBSCRIPTION_IN_REVIEW, REFUND_DUE, REFUND_FAILED, PAYMENT_DISPUTED ->
                Kind.PAID_AFTER_VOID;
            case PAID_TWICE -> Kind.PAID_TWICE;
            case PAYMENT_UNRESOLVED -> Kind.PAYMENT_UNRESOLVED;
            case PROVIDER_REFUSES -> Kind.PROVIDER_REFUSES;
            case DECLINED_TOO_OFTEN -> Kind.DECLINED_TOO_OFTEN;
        };
    }
}
