package io.cardea.stack.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the customer sees: one page with two buttons, and the way back to the merchant. Programs may
/// press the buttons too and get JSON when they accept it.
final class PayPage {

    private static final String TEMPLATE = template();

    private final Book book;
    private final Notices notices;

    private final InstantSource clock;

    PayPage(Book book, Notices notices, InstantSource clock) {
        this.book = book;
        this.notices = notices;
        this.clock = clock;
    }

    Reply show(String id) {
        return book.payment(id).map(PayPage::page).map(Reply::page).orElseGet(PaymentsApi::notThere);
    }

    /// Presses a button: `pay`, `decline`, or, after the decision, `resend` (the same notice, byte for byte).
    Reply press(Asked asked, String id, String button) throws IOException, InterruptedException {
        return switch (button) {
            case "pay" -> decide(asked, id, Payment.Status.SUCCEEDED);
            case "decline" -> decide(asked, id, Payment.Status.DECLINED);
            case "resend" -> resend(id);
            case "refund" -> refund(asked, id);
            case "dispute" ->
                later(asked, id, "disputed", before -> before.disputed("dp_" + UUID.randomUUID(), clock.instant()));
            case "dispute-won" ->
                later(asked, id, "disputed", before -> before.decided(Dispute.Outcome.WON, clock.instant()));
            case "dispute-lost" ->
                later(asked, id, "disputed", before -> before.decided(Dispute.Outcome.LOST, clock.instant()));
            default -> PaymentsApi.notThere();
        };
    }

    /// Somebody at the merchant's gives an amount back by hand, as in a provider's own pages; all that is
    /// left where none is named.
    private Reply refund(Asked asked, String id) {
        return later(asked, id, "refunded", before -> {
            long amount = asked.parameter("amount").map(Long::parseLong).orElseGet(before::left);
            return amount > before.left() || amount <= 0
                    ? before
                    : before.giving(new Refund(
                            "ref_" + UUID.randomUUID(),
                            null,
                            new Amount(amount, before.amount().currency()),
                            Payment.Status.SUCCEEDED,
                            clock.instant()));
        });
    }

    private Reply later(Asked asked, String id, String what, UnaryOperator<Payment> change) {
        Optional<Payment> before = book.payment(id);
        Optional<Payment> after = book.change(id, change);
        after.filter(payment -> !before.equals(after)).ifPresent(payment -> notices.tellLater(payment, what));
        return after.map(payment -> asked.wantsJson()
                        ? Reply.json(200, Map.of("id", payment.id(), "status", payment.status()))
                        : Reply.seeOther(URI.create("/pay/" + payment.id())))
                .orElseGet(PaymentsApi::notThere);
    }

    /// Pays for a customer who pays at once.
    ///
    /// @param number of the card that the merchant may charge later, if there is one
    void payAtOnce(Payment payment, @Nullable String number) {
        Card card = number == null ? null : Card.remembered(number, year());
        decide(payment.id(), Simulation.NONE, Payment.Status.SUCCEEDED, null, card);
    }

    /// Charges a card that was remembered earlier; an unknown one is declined for good.
    Optional<Payment> charge(Payment payment, String token) {
        String decline = book.card(token)
                .map(Card::decline)
                .orElseGet(() -> Optional.of("HARD"))
                .orElse(null);
        var decision = decline == null ? Payment.Status.SUCCEEDED : Payment.Status.DECLINED;
        return decide(payment.id(), Simulation.NONE, decision, decline, null);
    }

    private Reply decide(Asked asked, String id, Payment.Status decision) {
        var simulation = Simulation.named(asked.parameter("simulate").orElse(""));
        return decide(id, simulation, decision, null, remembered(asked, decision))
                .map(payment -> asked.wantsJson()
                        ? Reply.json(200, Map.of("id", payment.id(), "status", payment.status()))
                        : Reply.seeOther(payment.returnUrl()))
                .orElseGet(PaymentsApi::notThere);
    }

    /// The card that the customer wants to be remembered, where they pay.
    private @Nullable Card remembered(Asked asked, Payment.Status decision) {
        return asked.parameter("remember").isEmpty() || decision != Payment.Status.SUCCEEDED
                ? null
                : Card.remembered(asked.parameter("card").orElse(""), year());
    }

    private int year() {
        return clock.instant().atZone(ZoneOffset.UTC).getYear();
    }

    private Optional<Payment> decide(
            String id, Simulation simulation, Payment.Status decision, @Nullable String decline, @Nullable Card card) {
        Optional<Payment> before = book.payment(id);
        Optional<Payment> after = book.change(
                id,
                payment -> payment.status() == Payment.Status.PENDING
                        ? payment.simulating(simulation).decided(decision, decline, card, clock.instant())
                        : payment);
        boolean first = before.filter(payment -> payment.status() == Payment.Status.PENDING)
                .isPresent();
        if (first && book.noticeOf(id).isEmpty()) {
            after.ifPresent(notices::tell);
        }
        return after;
    }

    private Reply resend(String id) throws IOException, InterruptedException {
        Optional<Notice> notice = book.noticeOf(id);
        if (notice.isEmpty()) {
            return PaymentsApi.notThere();
        }
        return Reply.json(200, Map.of("event", notice.get().id(), "answered", notices.sendAgain(notice.get())));
    }

    private static String page(Payment payment) {
        return TEMPLATE.replace("{{description}}", escaped(payment.description()))
                .replace("{{amount}}", escaped(payment.amount().text()))
                .replace("{{reference}}", escaped(payment.reference()))
                .replace("{{returnUrl}}", escaped(payment.returnUrl().toString()))
                .replace("{{status}}", payment.status().name())
                .replace("{{id}}", payment.id());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(PayPage.class.getResourceAsStream("/provider/pay.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
