package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.in;
import static org.assertj.core.api.Assertions.assertThat;

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
    void the_same_word_again_changes_nothing() {
        SeededCases.times(CASES).check(random -> {
            PaymentRequest last = life(random).getLast();
            for (Refund refund : last.refunds()) {
                var word = new RefundWord("ref", verdict(random));
                if (Refunding.hear(last, refund, word)
                        instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)) {
                    Refund heard = after.refund(refund.id()).orElseThrow();
                    assertThat(Refunding.hear(after, heard, word)).isEqualTo(Decision.unchanged());
                }
            }
        });
    }

    private static List<PaymentRequest> life(RandomGenerator random) {
        var seen = new ArrayList<PaymentRequest>();
        PaymentRequest now = in(new PaymentState.Succeeded(REFERENCE, "evt_1"));
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
        Refund one = now.refunds().get(random.nextInt(now.refunds().size()));
        return random.nextInt(4) == 0
                ? Refunding.lose(now, one, "no answer")
                : Refunding.hear(now, one, new RefundWord("ref", verdict(random)));
    }

    private static Verdict verdict(RandomGenerator random) {
        return Verdict.values()[random.nextInt(Verdict.values().length)];
    }
}
