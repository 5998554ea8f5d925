package io.cardea.billing.dunning;

import static io.cardea.billing.dunning.Dunnings.DUE;
import static io.cardea.billing.dunning.Dunnings.OSLO;
import static io.cardea.billing.dunning.Dunnings.day;
import static io.cardea.billing.dunning.Dunnings.days;
import static io.cardea.billing.dunning.Dunnings.doing;
import static io.cardea.billing.dunning.Dunnings.fresh;
import static io.cardea.billing.dunning.Dunnings.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lives of unpaid invoices under plans made by chance, from a day before the due date to a year after it.
class PursuingByLawsTest {

    private static final int END = 400;

    @Test
    void every_step_ahead_is_done_once_and_in_order() {
        SeededCases.times(300).check(random -> {
            var plan = planned(random);
            int from = random.nextInt(-30, 30);

            var reminded = life(plan, from, END + 1, List.of(END)).stream()
                    .filter(Act.Remind.class::isInstance)
                    .map(act -> ((Act.Remind) act).step().days())
                    .toList();

            assertThat(reminded)
                    .isEqualTo(plan.steps().stream()
                            .map(ReminderStep::days)
                            .filter(days -> days > from)
                            .toList());
        });
    }

    @Test
    void stopping_on_the_way_changes_nothing() {
        SeededCases.times(300).check(random -> {
            var plan = planned(random);
            int from = random.nextInt(-30, 30);
            int expires = random.nextInt(1, 60);
            var stops = days(random.ints(5, from, END));

            assertThat(life(plan, from, expires, stops)).isEqualTo(life(plan, from, expires, List.of(END)));
        });
    }

    @Test
    void a_subscription_ends_at_most_once_and_never_before_its_access() {
        SeededCases.times(300).check(random -> {
            var acts = life(planned(random), random.nextInt(-30, 30), random.nextInt(1, 60), List.of(END));

            var ends = acts.stream().filter(Act.Terminate.class::isInstance).toList();
            assertThat(ends).hasSizeLessThanOrEqualTo(1);
            if (!ends.isEmpty()) {
                int suspended = indexOf(acts, Act.Suspend.class);
                assertThat(suspended).isBetween(0, acts.size() - 2);
                assertThat(acts.getLast()).isInstanceOf(Act.Terminate.class);
            }
        });
    }

    private static int indexOf(List<Act> acts, Class<? extends Act> kind) {
        for (int i = 0; i < acts.size(); i++) {
            if (kind.isInstance(acts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static DunningPlan planned(RandomGenerator random) {
        return plan(
                days(random.ints(random.nextInt(6), -20, 60)),
                days(random.ints(random.nextInt(4), 1, 30)),
                random.nextBoolean() ? random.nextInt(0, 40) : null);
    }

    /// All that is done about an invoice whose payment waits from that day on, and whose access ends on another.
    /// Its clock moves in steps, and each time rings what has come due.
    private static List<Act> life(DunningPlan plan, int from, int expires, List<Integer> stops) {
        var done = new ArrayList<Act>();
        var since = DUE.plusDays(from + 1);
        var claim = new Claim(DUE, since, OSLO, true, false, from >= expires);
        var life = new Life(plan, since, expires, fresh(), new Course(plan, claim, null).first());
        for (int stop : stops) {
            life = life.until(day(stop), done);
        }
        life.until(day(END), done);
        return done;
    }

    private record Life(
            DunningPlan plan,
            LocalDate since,
            int expires,
            Dunning so,
            @Nullable Instant due) {

        /// The end of access rings as well, as subscription-service tells it.
        Life until(Instant stop, List<Act> done) {
            Life now = this;
            for (var next = now.ring(); next != null && !next.isAfter(stop); next = now.ring()) {
                now = now.rung(next, done);
            }
            return now;
        }

        private @Nullable Instant ring() {
            boolean told = so.suspendedOn() != null || so.isOver();
            if (told || due != null && due.isBefore(day(expires))) {
                return due;
            }
            return day(expires);
        }

        private Life rung(Instant at, List<Act> done) {
            var claim = new Claim(DUE, since, OSLO, true, false, !at.isBefore(day(expires)));
            var acts = new Course(plan, claim, so).due(at);
            done.addAll(acts);
            var after = doing(so, acts);
            return new Life(plan, since, expires, after, new Course(plan, claim, after).next(at));
        }
    }
}
