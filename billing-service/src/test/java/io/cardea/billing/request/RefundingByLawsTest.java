package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Random lives of a payment that is given back in pieces, by words that come twice and in any order.
class RefundingByLawsTest {

    private static final int CASES = 2_000;
    private static final int STEPS = 40;

    @Test
    void never_more_goes_back_than_was_paid() {
        SeededCases.times(CASES).check(random -> {
            for (PaymentRequest seen : life(random)) {
                assertThat(seen.givenBack().amount())
                        .isBetween(0L, seen.amount().amount());
            }
        });
    }

    @Test
    void what_went_back_stays_unless_the_bank_returns_it() {
        SeededCases.times(CASES).check(random -> {
            List<PaymentRequest> life = life(random);
            for (int i = 1; i < life.size(); i++) {
                PaymentRequest after = life.get(i);
                for (Refund before : life.get(i - 1).refunds()) {
                    RefundState now = after.refund(before.id()).orElseThrow().state();
                    if (before.state() == RefundState.SUCCEEDED) {
                        assertThat(now).isIn(RefundState.SUCCEEDED, RefundState.DECLINED);
                    }
                    if (before.state() == RefundState.DECLINED) {
                        assertThat(now).isEqualTo(RefundState.DECLINED);
                    }
                }
            }
        });
    }

    @Test
    void of_all_tries_of_a_refund_one_at_most_goes_back_or_may_yet() {
        SeededCases.times(CASES).check(random -> {
            List<Refund> all = life(random).getLast().refunds();
            for (Refund refund : all) {
                assertThat(all.stream()
                                .filter(one -> one.origin().equals(refund.origin()))
                                .filter(Refund::counts))
                        .hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void the_same_word_again_changes_nothing() {
        SeededCases.times(CASES).check(random -> {
            PaymentRequest last = life(random).getLast();
            for (Refund refund : last.refunds()) {
                var word = new RefundWord("ref", verdict(random));
                if (Refunding.hear(last, refund, word, PaymentRequests.NOON)
                        instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)) {
                    Refund heard = after.refund(refund.id()).orElseThrow();
                    assertThat(Refunding.hear(after, heard, word, PaymentRequests.NOON))
                            .isEqualTo(Decision.unchanged());
                }
            }
        });
    }

    @Test
    void hearing_of_all_refunds_again_changes_nothing() {
        SeededCases.times(CASES).check(random -> {
            PaymentRequest last = life(random).getLast();
            ProviderRefund told = told(random, last);
            if (Finding.hear(last, told, PaymentRequests.NOON)
                    instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)) {
                assertThat(Finding.hear(after, told, PaymentRequests.NOON)).isEqualTo(Decision.unchanged());
                assertThat(Finding.contradicts(after, told)).isFalse();
            }
        });
    }

    /// A provider calls a refund the same for good.
    private static String nameOf(Refund refund) {
        String known = refund.reference();
        return known == null ? "ref_" + refund.id() : known;
    }

    private static ProviderRefund told(RandomGenerator random, PaymentRequest now) {
        boolean ours = !now.refunds().isEmpty() && random.nextBoolean();
        Refund one = ours ? now.refunds().get(random.nextInt(now.refunds().size())) : null;
        var amount = new Money(random.nextLong(1, 30_000), "NOK");
        return new ProviderRefund(
                one != null && one.reference() != null ? one.reference() : "re_" + random.nextInt(6),
                one == null ? null : one.id(),
                one == null ? amount : one.amount(),
                verdict(random));
    }

    private static List<PaymentRequest> life(RandomGenerator random) {
        var seen = new ArrayList<PaymentRequest>();
        PaymentRequest now = in(new PaymentState.Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON));
        for (int step = 0; step < STEPS; step++) {
            seen.add(now);
            if (step(random, now) instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)) {
                now = after;
            }
        }
        return seen;
    }

    private static Decision<PaymentRequest, PaymentChange> step(RandomGenerator random, PaymentRequest now) {
        if (now.refunds().isEmpty() || random.nextInt(3) == 0) {
            var amount = new Money(random.nextLong(-10, 30_000), "NOK");
            return Refunding.ask(now, Refund.asked(new UUID(random.nextLong(), random.nextLong()), amount, "any"));
        }
        if (random.nextInt(4) == 0) {
            return Finding.hear(now, told(random, now), PaymentRequests.NOON);
        }
        Refund one = now.refunds().get(random.nextInt(now.refunds().size()));
        if (random.nextInt(3) == 0) {
            return now.tryAgain(one.origin(), new UUID(random.nextLong(), random.nextLong()))
                    .map(next -> Refunding.ask(now, next))
                    .orElseGet(Decision::unchanged);
        }
        return random.nextInt(4) == 0
                ? Refunding.lose(now, one, "no answer")
                : Refunding.hear(now, one, new RefundWord(nameOf(one), verdict(random)), PaymentRequests.NOON);
    }

    private static Verdict verdict(RandomGenerator random) {
        return Verdict.values()[random.nextInt(Verdict.values().length)];
    }
}
