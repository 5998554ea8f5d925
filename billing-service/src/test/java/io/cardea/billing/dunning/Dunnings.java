package io.cardea.billing.dunning;

import io.cardea.billing.invoice.Invoices;
import io.cardea.chassis.journal.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An unpaid invoice, due on 20 November 2026 in Oslo, and plans for it.
final class Dunnings {

    static final UUID COMPANY = UUID.fromString("01931f6e-0000-7000-8000-0000000000c0");
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final LocalDate DUE = Invoices.START;
    static final Claim OPEN = new Claim(DUE, DUE.minusDays(30), OSLO, true, false, false);
    static final Claim EXPIRED = new Claim(DUE, DUE.minusDays(30), OSLO, true, false, true);
    static final Claim HELD = new Claim(DUE, DUE.minusDays(30), OSLO, true, true, true);

    /// Reminders 2 days before, 1 and 5 days after; a card again after 3 and 6; the end 10 days after access
    /// ended.
    static final DunningPlan PLAN = plan(List.of(-2, 1, 5), List.of(3, 6), 10);

    private Dunnings() {}

    static DunningPlan plan(List<Integer> steps, List<Integer> retries, @Nullable Integer end) {
        return new DunningPlan(
                COMPANY, steps.stream().map(ReminderStep::on).toList(), retries, end, Map.of(), Map.of());
    }

    static DunningPlan saying(String language, String subject, String body) {
        var step = new ReminderStep(1, Map.of(language, new MailText(subject, body)));
        return new DunningPlan(COMPANY, List.of(step), List.of(), null, Map.of(), Map.of());
    }

    static Dunning fresh() {
        return Dunning.of(Invoices.open());
    }

    /// At nine in the morning so many days after the due date.
    static Instant day(int days) {
        return DUE.plusDays(days).atTime(LocalTime.of(9, 0)).atZone(OSLO).toInstant();
    }

    static Dunning after(Decision<Dunning, DunningChange> decision) {
        return ((Decision.Changed<Dunning, DunningChange>) decision).state();
    }

    /// The dunning once all that is due at that instant is done.
    static Dunning doing(Dunning so, List<Act> acts) {
        Dunning now = so;
        for (Act act : acts) {
            now = after(
                    switch (act) {
                        case Act.Remind remind -> now.remind(remind, "https://pay");
                        case Act.Retry(var number) -> now.retry(number);
                        case Act.Suspend(var on) -> now.suspend(on);
                        case Act.Terminate(var on) -> now.terminate(on);
                    });
        }
        return now;
    }

    static List<Integer> days(IntStream days) {
        return days.sorted().distinct().boxed().toList();
    }
}
