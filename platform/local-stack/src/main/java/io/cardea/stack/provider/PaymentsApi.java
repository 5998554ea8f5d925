package io.cardea.stack.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.stack.process.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What merchants use, with their API key: ask for a payment, look at one, find one by their
/// own reference, take one back that is still waiting.
final class PaymentsApi {

    private final Book book;
    private final byte[] expectedAuthorization;
    private final URI publicUrl;
    private final InstantSource clock;
    private final PayPage page;
    private final RefundsApi refunds;
    private volatile Simulation usual = Simulation.NONE;
    private volatile @Nullable String usualCard;

    PaymentsApi(Book book, PayPage page, String apiKey, URI publicUrl, InstantSource clock) {
        this.book = book;
        this.page = page;
        this.expectedAuthorization = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.refunds = new RefundsApi(book, clock);
    }

    /// @param path the parts of the path, the first of them `payments` or `report`
    Reply answer(Asked asked, List<String> path) {
        if (!mayAsk(asked)) {
            return Reply.problem(401, "provider.key-invalid", "Send the merchant's API key as a bearer token.");
        }
        return switch (asked.method()) {
            case "POST" -> post(asked, path);
            case "GET" -> get(asked, path);
            default -> Reply.problem(405, "provider.method", "Use GET or POST.");
        };
    }

    private Reply post(Asked asked, List<String> path) {
        if (path.size() == 1) {
            return create(asked);
        }
        return path.size() != 3
                ? notThere()
                : switch (path.getLast()) {
                    case "withdraw" -> withdraw(path.get(1));
                    case "refunds" -> refunds.refund(path.get(1), asked, usual);
                    default -> notThere();
                };
    }

    private Reply get(Asked asked, List<String> path) {
        if (path.getFirst().equals("report")) {
            return refunds.report(asked);
        }
        return switch (path.size()) {
            case 1 -> find(asked);
            case 2 -> show(path.getLast());
            case 3 -> path.getLast().equals("aftermath") ? refunds.aftermath(path.get(1)) : notThere();
            case 4 -> refunds.show(path.get(1), path.getLast());
            default -> notThere();
        };
    }

    /// From now on the payment's link leads to nothing, unless the customer was faster.
    private Reply withdraw(String id) {
        return book.change(
                        id,
                        payment -> payment.decided(Payment.Status.DECLINED, Payment.WITHDRAWN, null, clock.instant()))
                .map(payment -> Reply.json(200, shown(payment)))
                .orElseGet(PaymentsApi::notThere);
    }

    /// From now on every payment goes this way that asks for no other; customers who pay by themselves
    /// let a card be charged later where one is named.
    Reply simulate(String name, Asked asked) {
        usual = Simulation.named(name);
        usualCard = asked.parameter("remember")
                .map(_ -> Card.digits(asked.parameter("card").orElse("")))
                .orElse(null);
        return Reply.json(200, Map.of("simulate", usual));
    }

    /// Does whoever asked that get no answer?
    boolean keepsSilent(Asked asked) {
        return asked.method().equals("POST")
                && asked.path().equals("/payments")
                && mayAsk(asked)
                && book.byReference(Json.read(asked.body()).path("reference").asText(""))
                        .filter(payment -> payment.simulate().keepsSilent())
                        .isPresent();
    }

    private boolean mayAsk(Asked asked) {
        String authorization = asked.authorization();
        return authorization != null
                && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8), expectedAuthorization);
    }

    private Reply create(Asked asked) {
        JsonNode body = Json.read(asked.body());
        Payment wanted = paymentIn(body, asked);
        Payment payment = book.add(wanted);
        if (!payment.sameOrderAs(wanted)) {
            return Reply.problem(409, "provider.reference-used", "The reference belongs to another payment.");
        }
        String token = body.path("token").asText("");
        if (!token.isEmpty()) {
            return Reply.json(200, shown(page.charge(payment, token).orElse(payment)));
        }
        Reply asItWasMade = Reply.json(payment.id().equals(wanted.id()) ? 201 : 200, shown(payment));
        if (payment.simulate().paysAtOnce()) {
            page.payAtOnce(payment, usualCard);
        }
        return asItWasMade;
    }

    private Payment paymentIn(JsonNode body, Asked asked) {
        return new Payment(
                "pay_" + UUID.randomUUID(),
                text(body, "reference"),
                amount(body),
                body.path("description").asText(""),
                URI.create(text(body, "returnUrl")),
                URI.create(text(body, "webhookUrl")),
                Payment.Status.PENDING,
                simulation(body, asked),
                clock.instant(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private Simulation simulation(JsonNode body, Asked asked) {
        var wanted = Simulation.named(
                asked.parameter("simulate").orElse(body.path("simulate").asText("")));
        return (wanted == Simulation.NONE ? usual : wanted).of(text(body, "reference"));
    }

    private Reply show(String id) {
        return book.payment(id).map(payment -> Reply.json(200, shown(payment))).orElseGet(PaymentsApi::notThere);
    }

    private Reply find(Asked asked) {
        List<Map<String, Object>> found = asked.parameter("reference")
                .flatMap(book::byReference)
                .map(this::shown)
                .map(List::of)
                .orElseGet(List::of);
        return Reply.json(200, Map.of("items", found));
    }

    private Map<String, Object> shown(Payment payment) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", payment.id());
        shown.put("reference", payment.reference());
        shown.put("status", payment.status());
        shown.put("amount", payment.amount());
        shown.put("url", publicUrl.resolve("/pay/" + payment.id()));
        shown.put("createdAt", payment.createdAt());
        Notices.addDetails(shown, payment);
        book.noticeOf(payment.id()).ifPresent(notice -> shown.put("event", Json.read(notice.body())));
        return shown;
    }

    static Reply notThere() {
        return Reply.problem(404, "provider.not-found", "There is no such payment.");
    }

    static Amount amount(JsonNode body) {
        return new Amount(
                body.path("amount").path("amount").asLong(),
                body.path("amount").path("currency").asText());
    }

    static String text(JsonNode body, String field) {
        String value = body.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
