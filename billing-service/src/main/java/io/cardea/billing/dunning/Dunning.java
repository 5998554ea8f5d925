package io.cardea.billing.dunning;

import io.cardea.billing.invoice.Invoice;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has been done so far about one invoice that is not paid, or was not at first; also what is told of it.
///
/// @param id the invoice's
/// @param number the invoice's
/// @param remindedAfterDays of the latest reminder, from the due date
/// @param retries how many tries of a stored card the plan has had
/// @param suspendedOn local date on which access ended
record Dunning(
        UUID id,
        String number,
        UUID subscription,
        UUID member,
        String charge,
        int periodIndex,
        Money total,
        LocalDate dueOn,
        DunningStatus status,
        int reminders,
        @Nullable Integer remindedAfterDays,
        int retries,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate terminatedOn) {

    /// Nothing was done yet.
    static Dunning of(Invoice invoice) {
        var item = invoice.item();
        return new Dunning(
                invoice.id(),
                invoice.number(),
                item.subscription(),
                item.member(),
                item.charge(),
                item.periodIndex(),
                invoice.total(),
                invoice.dueOn(),
                DunningStatus.REMINDED,
                0,
                null,
                0,
                null,
                null);
    }

    boolean isOver() {
        return status == DunningStatus.TERMINATED || status == DunningStatus.RECOVERED;
    }

    Decision<Dunning, DunningChange> remind(Act.Remind act, String link) {
        int days = act.step().days();
        return Decision.changed(
                with(status, reminders + 1, days, retries, suspendedOn, terminatedOn),
                new DunningChange.Reminded(act.number(), days, link));
    }

    Decision<Dunning, DunningChange> retry(int number) {
        return Decision.changed(
                with(status, reminders, remindedAfterDays, number, suspendedOn, terminatedOn),
                new DunningChange.Retried(number));
    }

    Decision<Dunning, DunningChange> suspend(LocalDate on) {
        return suspendedOn != null
                ? Decision.unchanged()
                : Decision.changed(
                        with(DunningStatus.SUSPENDED, reminders, remindedAfterDays, retries, on, terminatedOn),
                        new DunningChange.Suspended(on));
    }

    Decision<Dunning, DunningChange> terminate(LocalDate on) {
        return isOver()
                ? Decision.unchanged()
                : Decision.changed(
                        with(DunningStatus.TERMINATED, reminders, remindedAfterDays, retries, suspendedOn, on),
                        new DunningChange.Terminated(on));
    }

    /// Whatever was done before.
    Decision<Dunning, DunningChange> recover() {
        return status == DunningStatus.RECOVERED
                ? Decision.unchanged()
                : Decision.changed(
                        with(DunningStatus.RECOVERED, reminders, remindedAfterDays, retries, suspendedOn, terminatedOn),
                        new DunningChange.Recovered(id));
    }

    private Dunning with(
            DunningStatus next,
            int told,
            @Nullable Integer after,
            int tried,
            @Nullable LocalDate suspended,
            @Nullable LocalDate terminated) {
        return new Dunning(
                id,
                number,
                subscription,
                member,
                charge,
                periodIndex,
                total,
                dueOn,
                next,
                told,
                after,
                tried,
                suspended,
                terminated);
    }
}
