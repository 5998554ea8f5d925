package io.cardea.billing.task;

import static io.cardea.billing.task.TaskAction.EXPLAIN;
import static io.cardea.billing.task.TaskAction.REFUND;
import static io.cardea.billing.task.TaskAction.TRY_AGAIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a person has to look into.
public enum TaskKind {
    /// The provider confirmed another amount or currency than was asked for. Nothing is extended.
    /// What came is to be given back, and the right amount asked for: each of them is done
    /// once, in any order.
    AMOUNT_MISMATCH(REFUND, TRY_AGAIN, EXPLAIN),
    /// The provider names another payment for this request than before.
    REFERENCE_MISMATCH(EXPLAIN),
    /// The money came for an invoice that is void by now.
    PAID_AFTER_VOID(REFUND, EXPLAIN),
    /// The money came a second time for the same invoice.
    PAID_TWICE(REFUND, EXPLAIN),
    /// The provider has been asked again and again, and still nobody knows whether the payment exists.
    PAYMENT_UNRESOLVED(TRY_AGAIN, EXPLAIN),
    /// The provider refuses our requests; probably a setting is wrong.
    PROVIDER_REFUSES(TRY_AGAIN, EXPLAIN),
    /// The member's payments were declined so often that no new link is made.
    DECLINED_TOO_OFTEN(TRY_AGAIN, EXPLAIN),
    /// Neither a stored card nor a link may or can ask for an invoice. Trying again charges a card stored
    /// since, or makes a link after all.
    NO_WAY_TO_PAY(TRY_AGAIN, EXPLAIN),
    /// A payment does not fit the other facts of its subscription, which is in review until a person decides.
    SUBSCRIPTION_IN_REVIEW(),
    /// A change or a cancellation leaves money to be given back.
    REFUND_DUE(REFUND, EXPLAIN),
    /// The provider did not give back what was to be given back.
    REFUND_FAILED(TRY_AGAIN, EXPLAIN),
    /// Somebody gave more back at the provider than fits what we know of the payment.
    REFUND_UNEXPLAINED(EXPLAIN),
    /// The member's bank wants a payment back.
    PAYMENT_DISPUTED(EXPLAIN),
    /// The member's bank keeps a payment.
    DISPUTE_LOST(EXPLAIN),
    /// The sides of a close differ, and the facts do not say why.
    CLOSE_DIFFERENCE(EXPLAIN);

    private final Set<TaskAction> actions;

    TaskKind(TaskAction... own) {
        var all = EnumSet.of(TaskAction.TAKE, TaskAction.NOTE);
        all.addAll(List.of(own));
        this.actions = Collections.unmodifiableSet(all);
    }

    /// What is all to be done before it is done.
    Set<TaskAction> remedies() {
        return this == AMOUNT_MISMATCH ? EnumSet.of(REFUND, TRY_AGAIN) : EnumSet.noneOf(TaskAction.class);
    }

    /// What a person can do about one that is open. A review is settled where the subscription is, and closes by that.
    Set<TaskAction> actions() {
        return actions;
    }
}
