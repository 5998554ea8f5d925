package io.cardea.billing.subscription;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.chassis.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A payment schedule as the API shows it (C33-C38, D16).
///
/// @param status `RUNNING`, `HELD` while a person has to look, `ENDED`; more may come
/// @param cycle from one payment to the next; absent where it is paid once
/// @param amount due each time, as the subscription says it; absent until it has been told
/// @param start the first local date that is paid for
/// @param end the local date after the last, where one is known
/// @param autoRenew will there be another payment, if nobody does anything?
/// @param grace how long access goes on while a payment is awaited
/// @param methods by what it may be paid after its first period: `LINK`, and `CARD_ON_FILE` where a card that the
///     member let us keep is charged first; more may come
/// @param nextDue by when the next payment is to be made, as far as that is known today
record ScheduleView(
        UUID subscription,
        UUID member,
        String product,
        String status,
        @Nullable Period cycle,
        @Nullable Money amount,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean autoRenew,
        @Nullable Period grace,
        List<String> methods,
        @Nullable LocalDate nextDue) {

    /// @param issued all invoices that the subscription ever got
    static ScheduleView of(PaymentSchedule schedule, List<Invoice> issued) {
        BilledSubscription facts = schedule.facts();
        Optional<Agreed> agreed = Optional.ofNullable(schedule.agreed());
        Period cycle = agreed.map(Agreed::cycle).orElse(null);
        LocalDate end = agreed.map(Agreed::end).orElse(facts.cancelledOn());
        return new ScheduleView(
                facts.id(),
                facts.member(),
                facts.product(),
                facts.standing().name(),
                cycle,
                agreed.map(Agreed::amount).orElse(null),
                agreed.map(Agreed::start).orElse(null),
                end,
                cycle != null && facts.standing() != Standing.ENDED && end == null,
                agreed.map(Agreed::grace).orElse(null),
                cycle == null ? List.of("LINK") : names(facts.allowed()),
                nextDue(facts, issued));
    }

    private static List<String> names(Set<AllowedMethod> allowed) {
        return allowed.stream().map(AllowedMethod::name).sorted().toList();
    }

    /// What is asked for already, else what will be.
    private static @Nullable LocalDate nextDue(BilledSubscription facts, List<Invoice> issued) {
        List<Billed> billed = issued.stream().map(Billed::by).toList();
        Stream<LocalDate> open = issued.stream().filter(Invoice::isOpen).map(Invoice::dueOn);
        Stream<LocalDate> toCome = Billing.missing(facts, billed).map(Owed::dueOn);
        return Stream.concat(open, toCome).min(LocalDate::compareTo).orElse(null);
    }
}
