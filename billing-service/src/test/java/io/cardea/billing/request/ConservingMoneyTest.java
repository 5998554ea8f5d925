package io.cardea.billing.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.invoice.InvoiceChange;
import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.invoice.InvoiceStatus;
import io.cardea.billing.invoice.Payment;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.ProviderDispute;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderRefund;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import io.cardea.testing.cases.SeededCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is lost, doubled, late or out of order between us and a provider: once everything has been
/// asked about, our books have what the provider's have, to the minor unit, in currencies with 0, 2 and 3
/// decimals.
class ConservingMoneyTest {

    private static final int CASES = 1_000;
    private static final int STEPS = 60;
    private static final List<String> CURRENCIES = List.of("JPY", "NOK", "KWD");

    @Test
    void what_the_provider_has_taken_less_what_it_gave_back_is_what_our_books_say() {
        SeededCases.times(CASES).check(random -> {
            var life = lived(random);

            assertThat(life.ledger())
                    .isEqualTo(life.provider.taken() - life.provider.givenBack() - life.provider.lost());
        });
    }

    @Test
    void an_invoice_is_paid_exactly_where_the_provider_has_taken_the_money() {
        SeededCases.times(CASES).check(random -> {
            var life = lived(random);

            assertThat(life.invoice.status() instanceof InvoiceStatus.Paid).isEqualTo(life.provider.captured);
            assertThat(life.provider.givenBack()).isBetween(0L, life.provider.taken());
        });
    }

    @Test
    void asking_about_everything_once_more_changes_nothing() {
        SeededCases.times(CASES).check(random -> {
            var life = lived(random);
            PaymentRequest before = life.request;

            life.askAboutEverything();

            assertThat(life.request).isEqualTo(before);
        });
    }

    private static Life lived(RandomGenerator random) {
        var life = new Life(new Money(random.nextLong(1, 100_000), CURRENCIES.get(random.nextInt(3))));
        for (int step = random.nextInt(STEPS); step > 0; step--) {
            life.step(random);
        }
        life.askAboutEverything();
        return life;
    }

    /// The provider's own books of one payment, and the events that it has sent and may send again.
    private static final class Books {

        private final long amount;
        private final Map<UUID, Long> refunds = new HashMap<>();
        private final Map<String, Long> byHand = new HashMap<>();
        private @Nullable Outcome dispute;
        private long disputed;
        private boolean captured;
        private boolean declined;

        private Books(long amount) {
            this.amount = amount;
        }

        Verdict verdict() {
            return captured ? Verdict.SUCCEEDED : declined ? Verdict.DECLINED : Verdict.PENDING;
        }

        /// Asked twice, it goes back once.
        Verdict refund(UUID refund, long part) {
            if (!refunds.containsKey(refund) && part <= amount - givenBack() - lost()) {
                refunds.put(refund, part);
            }
            return refunds.containsKey(refund) ? Verdict.SUCCEEDED : Verdict.DECLINED;
        }

        long taken() {
            return captured ? amount : 0;
        }

        long givenBack() {
            return LongStream.concat(
                            refunds.values().stream().mapToLong(Long::longValue),
                            byHand.values().stream().mapToLong(Long::longValue))
                    .sum();
        }

        /// What banks keep, or hold.
        long lost() {
            return dispute == null || dispute == Outcome.WON ? 0 : disputed;
        }

        void giveBackByHand(String name, long part) {
            if (captured && part <= amount - givenBack() - lost()) {
                byHand.putIfAbsent(name, part);
            }
        }

        void contest() {
            if (captured && dispute == null && amount > givenBack()) {
                dispute = Outcome.OPEN;
                disputed = amount - givenBack();
            }
        }

        void decide(boolean won) {
            if (dispute == Outcome.OPEN) {
                dispute = won ? Outcome.WON : Outcome.LOST;
            }
        }

        Aftermath aftermath(String currency) {
            var all = new ArrayList<ProviderRefund>();
            refunds.forEach((id, part) ->
                    all.add(new ProviderRefund("ref_" + id, id, new Money(part, currency), Verdict.SUCCEEDED)));
            byHand.forEach((name, part) ->
                    all.add(new ProviderRefund(name, null, new Money(part, currency), Verdict.SUCCEEDED)));
            return new Aftermath(
                    all,
                    dispute == null
                            ? List.of()
                            : List.of(new ProviderDispute("dp_1", new Money(disputed, currency), dispute)));
        }
    }

    private static final class Life {

        private final Money price;
        private final Books provider;
        private final List<Verdict> events = new ArrayList<>();
        private Invoice invoice;
        private PaymentRequest request;

        Life(Money price) {
            this.price = price;
            this.provider = new Books(price.amount());
            LocalDate on = LocalDate.of(2026, 11, 20);
            var item = new InvoiceItem(
                    UUID.randomUUID(), UUID.randomUUID(), "period/0", 0, on, on.plusMonths(1), "Monthly", price, null);
            this.invoice = Invoice.issue(UUID.randomUUID(), "2026-000001", item, on, UUID.randomUUID());
            this.request = PaymentRequest.first(
                    UUID.randomUUID(), invoice, new PaymentTerms(null, AllowedMethod.ALL), Route.USUAL, null);
        }

        /// A captured payment less its refunds, as our own rows have it.
        long ledger() {
            long paid = invoice.status() instanceof InvoiceStatus.Paid
                    ? invoice.total().amount()
                    : 0;
            return request.payment() instanceof PaymentState.Succeeded
                    ? request.left().amount()
                    : paid;
        }

        void step(RandomGenerator random) {
            switch (random.nextInt(12)) {
                case 0 -> memberPays();
                case 1 -> memberIsDeclined();
                case 2 -> sendAndLoseTheAnswer();
                case 3 -> hear(provider.verdict(), Source.ANSWER);
                case 4, 5 -> hearAnEvent(random);
                case 6 -> askBack(random);
                case 7 ->
                    provider.giveBackByHand("re_" + random.nextInt(1_000), random.nextLong(1, price.amount() + 1));
                case 8 -> lookBack();
                case 9 -> provider.contest();
                case 10 -> provider.decide(random.nextBoolean());
                default -> refunds(random);
            }
        }

        /// What the janitor does until nothing is open any more.
        void askAboutEverything() {
            hear(provider.verdict(), Source.ANSWER);
            lookBack();
            request.refunds().stream().filter(one -> !one.state().isFinal()).forEach(this::sendBack);
        }

        private void lookBack() {
            if (request.payment() instanceof PaymentState.Succeeded) {
                var told = provider.aftermath(price.currency());
                for (ProviderRefund one : told.refunds()) {
                    assertThat(Finding.contradicts(request, one)).isFalse();
                    change(Finding.hear(request, one, PaymentRequests.NOON));
                }
                told.disputes().forEach(one -> change(Disputing.hear(request, one, PaymentRequests.NOON)));
            }
        }

        private void memberPays() {
            provider.captured = true;
            events.add(Verdict.SUCCEEDED);
        }

        private void memberIsDeclined() {
            provider.declined = true;
            events.add(provider.verdict());
        }

        private void sendAndLoseTheAnswer() {
            if (request.payment() instanceof PaymentState.NotSent fresh) {
                request = request.with(fresh.lost("no answer"));
            }
        }

        private void hearAnEvent(RandomGenerator random) {
            if (!events.isEmpty()) {
                hear(events.get(random.nextInt(events.size())), Source.EVENT);
            }
        }

        private void hear(Verdict verdict, Source source) {
            var word = new ProviderWord(PaymentRequests.REFERENCE, verdict, price, "evt_" + verdict, source, null);
            switch (Settling.decide(request, invoice.isOpen(), word, PaymentRequests.NOON)) {
                case Settlement.Pays pays -> {
                    request = pays.request();
                    take(invoice.pay(new Payment("sandbox", pays.reference(), Instant.EPOCH)));
                }
                case Settlement.Waits waits -> request = waits.request();
                case Settlement.Declines declines -> request = declines.request();
                case Settlement.NothingNew _, Settlement.AskTheProvider _ -> {}
                case Settlement.PaysOtherwise otherwise -> throw new AssertionError(otherwise.text());
                case Settlement.Contradicts contradicts -> throw new AssertionError(contradicts.text());
            }
        }

        private void take(Decision<Invoice, InvoiceChange> decision) {
            if (decision instanceof Decision.Changed<Invoice, InvoiceChange>(var after, var _)) {
                invoice = after;
            }
        }

        private void askBack(RandomGenerator random) {
            var part = new Money(random.nextLong(-5, price.amount() + 5), price.currency());
            change(Refunding.ask(request, Refund.asked(new UUID(random.nextLong(), random.nextLong()), part, "any")));
        }

        private void refunds(RandomGenerator random) {
            if (request.refunds().isEmpty()) {
                return;
            }
            Refund one = request.refunds().get(random.nextInt(request.refunds().size()));
            if (random.nextBoolean() || one.state().isFinal()) {
                sendBack(one);
            } else {
                provider.refund(one.id(), one.amount().amount());
                change(Refunding.lose(request, one, "no answer"));
            }
        }

        private void sendBack(Refund one) {
            boolean isOurs = one.reference() == null || one.reference().equals("ref_" + one.id());
            if (isOurs && one.state() != RefundState.DECLINED) {
                Verdict verdict = provider.refund(one.id(), one.amount().amount());
                change(Refunding.hear(request, one, new RefundWord("ref_" + one.id(), verdict), PaymentRequests.NOON));
            }
        }

        private void change(Decision<PaymentRequest, PaymentChange> decision) {
            if (decision instanceof Decision.Changed<PaymentRequest, PaymentChange>(var after, var _)) {
                request = after;
            }
        }
    }
}
