package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cardea.billing.provider.ProviderUnderTest.Card;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What billing relies on, of the events of every provider.
@ParameterizedClass(name = "{0}")
@MethodSource("providers")
class WebhookContractTest extends AtAProvider {

    WebhookContractTest(ProviderUnderTest other) {
        super(other);
    }

    @Test
    void an_event_leads_to_the_payment() throws Exception {
        String reference = paid(Card.GOOD).reference();

        WebhookReading reading = other.adapter().read(other.keys(), other.event(order, reference));

        assertThat(requestIn(reading)).isEqualTo(order.request());
    }

    @Test
    void an_event_with_the_secret_that_is_being_replaced_counts_too() throws Exception {
        String reference = paid(Card.GOOD).reference();
        Webhook old = other.event(order, reference, ProviderUnderTest.OLD_SECRET, Instant.now());

        assertThat(requestIn(other.adapter().read(other.keys(), old))).isEqualTo(order.request());
    }

    @Test
    void a_forged_event_is_refused() throws Exception {
        String reference = paid(Card.GOOD).reference();
        Webhook forged = other.event(order, reference, "guessed", Instant.now());

        assertThat(other.adapter().read(other.keys(), forged))
                .isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Forged()));
    }

    @Test
    void an_event_that_was_changed_on_the_way_is_refused() throws Exception {
        assumeTrue(other.signs());
        Webhook genuine = other.event(order, paid(Card.GOOD).reference());
        byte[] cheaper = new String(genuine.body(), StandardCharsets.UTF_8)
                .replace("49900", "1")
                .getBytes(StandardCharsets.UTF_8);

        WebhookReading reading =
                other.adapter().read(other.keys(), new Webhook(genuine.headers(), cheaper, genuine.at()));

        assertThat(reading).isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Forged()));
    }

    @Test
    void an_event_signed_more_than_five_minutes_ago_is_refused() throws Exception {
        assumeTrue(other.signs());
        Webhook old = other.event(
                order,
                paid(Card.GOOD).reference(),
                ProviderUnderTest.SECRET,
                Instant.now().minusSeconds(330));

        assertThat(other.adapter().read(other.keys(), old))
                .isEqualTo(new WebhookReading.Refused(new SignatureRefusal.Stale(300)));
    }

    @Test
    void an_event_without_any_proof_is_refused() {
        byte[] body = other.somethingElse().body();

        WebhookReading reading = other.adapter().read(other.keys(), new Webhook(Map.of(), body, Instant.now()));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        WebhookReading.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(SignatureRefusal.Malformed.class));
    }

    @Test
    void an_event_about_something_else_is_ignored() {
        assertThat(other.adapter().read(other.keys(), other.somethingElse()))
                .isInstanceOf(WebhookReading.Ignored.class);
    }

    @Test
    void what_is_no_event_is_refused() {
        for (String body : List.of("", "null", "[]", "{", "{}", "\"text\"", "{\"id\":\"1\"}", "{\"id\":{}}")) {
            assertThat(other.adapter().read(other.keys(), other.event(body)))
                    .as(body)
                    .isEqualTo(new WebhookReading.Refused(new WebhookRefusal.UnreadableBody()));
        }
    }

    @Test
    void an_event_about_what_happened_to_the_money_makes_us_look_back() throws Exception {
        String reference = paid(Card.GOOD).reference();
        other.givesBackByHand(reference, 7_000);

        WebhookReading reading = other.adapter().read(other.keys(), other.laterEvent(order, reference));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        WebhookReading.Points.class,
                        points -> assertThat(points.later()).isTrue());
        assertThat(requestIn(reading)).isEqualTo(order.request());
    }
}
