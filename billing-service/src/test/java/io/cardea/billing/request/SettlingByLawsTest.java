package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.request.Settlement.Declines;
import io.cardea.billing.request.Settlement.Pays;
import io.cardea.billing.request.Settlement.Waits;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What must hold for whatever the provider says, in whatever order.
class SettlingByLawsTest {

    private static final int STORIES = 5_000;
    private static final Money ASKED = fresh().amount();

    @Test
    void it_pays_at_most_once_however_often_success_is_told() {
        forEachStory((words, start, random) -> {
            long paid =
                    tell(start, words).stream().filter(Pays.class::isInstance).count();

            assertThat(paid).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void it_pays_only_on_a_success_over_the_amount_that_was_asked() {
        forEachStory((words, start, random) -> {
            List<Settlement> settlements = tell(start, words);

            for (int i = 0; i < words.size(); i++) {
                if (settlements.get(i) instanceof Pays) {
                    assertThat(words.get(i).amount()).isEqualTo(ASKED);
                    assertThat(words.get(i).verdict()).isEqualTo(Verdict.SUCCEEDED);
                }
            }
        });
    }

    @Test
    void another_amount_that_came_is_kept_to_be_given_back() {
        forEachStory((words, start, random) -> {
            PaymentRequest state = start;
            for (ProviderWord word : words) {
                Settlement settlement = Settling.decide(state, true, word, PaymentRequests.NOON);
                state = after(state, settlement);
                if (settlement instanceof Settlement.PaysOtherwise) {
                    assertThat(state.taken()).isEqualTo(word.amount());
                    assertThat(state.payment()).isInstanceOf(PaymentState.Succeeded.class);
                }
            }
        });
    }

    @Test
    void a_word_heard_again_at_once_changes_nothing() {
        forEachStory((words, start, random) -> {
            PaymentRequest state = start;
            for (ProviderWord word : words) {
                state = after(state, Settling.decide(state, true, word, PaymentRequests.NOON));
                assertThat(after(state, Settling.decide(state, true, word, PaymentRequests.NOON)))
                        .isEqualTo(state);
            }
        });
    }

    @Test
    void told_to_the_end_the_order_of_the_words_does_not_matter_for_the_money() {
        forEachStory((words, start, random) -> {
            var all = new ArrayList<>(words);
            all.add(new ProviderWord(
                    PaymentRequests.REFERENCE, Verdict.SUCCEEDED, ASKED, "evt_last", Source.ANSWER, null));
            Collections.shuffle(all, random);

            PaymentRequest state = start;
            for (ProviderWord word : all) {
                state = after(state, Settling.decide(state, true, word, PaymentRequests.NOON));
            }

            assertThat(state.payment()).isInstanceOf(PaymentState.Succeeded.class);
        });
    }

    private static List<Settlement> tell(PaymentRequest start, List<ProviderWord> words) {
        var settlements = new ArrayList<Settlement>();
        PaymentRequest state = start;
        for (ProviderWord word : words) {
            settlements.add(Settling.decide(state, true, word, PaymentRequests.NOON));
            state = after(state, settlements.getLast());
        }
        return settlements;
    }

    private static PaymentRequest after(PaymentRequest before, Settlement settlement) {
        return switch (settlement) {
            case Pays pays -> pays.request();
            case Waits waits -> waits.request();
            case Declines declines -> declines.request();
            case Settlement.PaysOtherwise otherwise -> otherwise.request();
            case Settlement.NothingNew _, Settlement.AskTheProvider _, Settlement.Contradicts _ -> before;
        };
    }

    private static void forEachStory(Law law) {
        SeededCases.times(STORIES).check(random -> {
            List<PaymentRequest> states = PaymentRequests.inEachState();
            law.check(words(random), states.get(random.nextInt(states.size())), random);
        });
    }

    private interface Law {
        void check(List<ProviderWord> words, PaymentRequest start, RandomGenerator random);
    }

    private static List<ProviderWord> words(RandomGenerator random) {
        var words = new ArrayList<ProviderWord>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Verdict verdict = Verdict.values()[random.nextInt(3)];
            Source source = Source.values()[random.nextInt(2)];
            Money amount = random.nextInt(4) == 0 ? new Money(ASKED.amount() + random.nextInt(3) - 1, "NOK") : ASKED;
            words.add(new ProviderWord(PaymentRequests.REFERENCE, verdict, amount, "evt_" + i, source, null));
        }
        return words;
    }
}
