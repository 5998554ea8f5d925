package io.cardea.billing.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as the API shows it.
///
/// @param kind the nearest of the kinds that the first release knew: its readers were promised no others
/// @param matter the kind itself; more of them may come
/// @param where the path of what it is about
/// @param openedAt business time
/// @param actions what can be done about it now, at `/v1/tasks/{id}/actions`
/// @param steps who did what about it, in order
record TaskView(
        UUID id,
        Kind kind,
        String matter,
        UUID subject,
        String where,
        String text,
        TaskStatus status,
        @Nullable Instant openedAt,
        List<String> actions,
        List<Step> steps) {

    static TaskView of(OperatorTask task) {
        return new TaskView(
                task.id(),
                nearest(task.kind()),
                task.kind().name(),
                task.subject(),
                where(task),
                task.text(),
                task.status(),
                task.openedAt(),
                task.possible().stream().map(TaskAction::name).sorted().toList(),
                task.steps().stream().map(Step::of).toList());
    }

    private static String where(OperatorTask task) {
        String place = switch (task.kind()) {
            case SUBSCRIPTION_IN_REVIEW, REFUND_DUE -> "/v1/subscriptions/";
            case CLOSE_DIFFERENCE -> "/v1/closes/";
            case NO_WAY_TO_PAY -> "/v1/invoices/";
            default -> "/v1/payment-requests/";
        };
        return place + task.subject();
    }

    /// @param action more of them may come
    /// @param by `staff:<id>`
    /// @param at business time
    record Step(String action, @Nullable String note, String by, Instant at) {

        static Step of(TaskStep step) {
            return new Step(step.action().name(), step.note(), step.by(), step.at());
        }
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

    /// In review or to be given back: money is there that nobody owes. A difference of a close: two
    /// amounts are not one.
    private static Kind nearest(TaskKind kind) {
        return switch (kind) {
            case AMOUNT_MISMATCH, CLOSE_DIFFERENCE, REFUND_UNEXPLAINED -> Kind.AMOUNT_MISMATCH;
            case REFERENCE_MISMATCH -> Kind.REFERENCE_MISMATCH;
            case PAID_AFTER_VOID, SUBSCRIPTION_IN_REVIEW, REFUND_DUE, REFUND_FAILED, PAYMENT_DISPUTED, DISPUTE_LOST ->
                Kind.PAID_AFTER_VOID;
            case PAID_TWICE -> Kind.PAID_TWICE;
            case PAYMENT_UNRESOLVED -> Kind.PAYMENT_UNRESOLVED;
            case PROVIDER_REFUSES -> Kind.PROVIDER_REFUSES;
            case DECLINED_TOO_OFTEN, NO_WAY_TO_PAY -> Kind.DECLINED_TOO_OFTEN;
        };
    }
}
