package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.nets.NetsUnderTest;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderUnderTest.Card;
import io.cardea.billing.sandbox.SandboxUnderTest;
import io.cardea.billing.stripe.StripeUnderTest;
import io.cardea.chassis.money.Money;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/// A provider, and what is done at it: the sandbox for real, Stripe and Nets played by doubles that speak and sign as
/// those two have published.
abstract class AtAProvider {

    static final Money AMOUNT = new Money(49_900, "NOK");
    static final Money PART = new Money(10_000, "NOK");

    final PaymentOrder order = order();
    final ProviderUnderTest other;

    AtAProvider(ProviderUnderTest other) {
        this.other = other;
    }

    static List<ProviderUnderTest> providers() {
        return List.of(new SandboxUnderTest(), new StripeUnderTest(), new NetsUnderTest());
    }

    @AfterEach
    void answersComeAgain() {
        other.losesAnswers(false);
    }

    final UUID requestIn(WebhookReading reading) throws InterruptedException {
        return switch (reading) {
            case WebhookReading.Tells tells -> Objects.requireNonNull(tells.request());
            case WebhookReading.Points points ->
                points.request() == null
                        ? heard(other.adapter().whose(other.keys(), points.reference()))
                        : points.request();
            default -> throw new AssertionError(reading);
        };
    }

    final ProviderWord paid(Card card) throws InterruptedException {
        String reference = heard(other.adapter().create(other.keys(), order)).reference();
        other.memberPays(reference, card);
        return heard(other.adapter().find(other.keys(), order, reference));
    }

    final StoredCard stored(Card card) throws InterruptedException {
        return Objects.requireNonNull(paid(card).card());
    }

    static <T> T heard(ProviderAnswer<T> answer) {
        assertThat(answer).isInstanceOf(Answered.class);
        return ((Answered<T>) answer).word();
    }

    static PaymentOrder order() {
        UUID request = UUID.randomUUID();
        return new PaymentOrder(
                request,
                AMOUNT,
                "Monthly, 2026-11-20 to 2026-12-19",
                URI.create("http://merchant.example/v1/payment-returns/" + request),
                URI.create("http://merchant.example/v1/webhooks/somewhere"));
    }
}
