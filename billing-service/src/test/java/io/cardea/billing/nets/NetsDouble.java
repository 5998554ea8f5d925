package io.cardea.billing.nets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.billing.provider.HttpDouble;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Nets Easy on a local port, as far as its published Payment API is used here.
public final class NetsDouble extends HttpDouble {

    private final Map<String, ObjectNode> payments = new ConcurrentHashMap<>();
    private final Map<String, String> fates = new ConcurrentHashMap<>();
    private final String secretKey;

    public NetsDouble(int port, String secretKey) {
        super(port);
        this.secretKey = secretKey;
    }

    @Override
    protected Reply answer(Asked asked) {
        if (!secretKey.equals(asked.header("Authorization"))) {
            return new Reply(401, "");
        }
        String[] path = asked.path().split("/", -1);
        return switch (path[2]) {
            case "payments" ->
                path.length == 3 ? create(json(asked.body())) : path.length == 5 ? terminate(path[3]) : show(path[3]);
            case "unscheduledsubscriptions" -> once(asked, () -> charge(path[3], json(asked.body())));
            case "charges" -> once(asked, () -> refund(path[3], json(asked.body())));
            default -> new Reply(404, "");
        };
    }

    /// The member types a card into the hosted page; a terminated payment takes none.
    ///
    /// @param fate the issuer's code for later charges; empty for a good card
    public void pays(String id, String fate) {
        ObjectNode payment = known(id);
        if (payment.has("terminated")) {
            return;
        }
        captured(payment);
        ObjectNode details =
                payment.putObject("paymentDetails").put("paymentType", "CARD").put("paymentMethod", "Visa");
        details.putObject("cardDetails").put("maskedPan", "492500******0004").put("expiryDate", "1230");
        String token = id();
        fates.put(token, fate);
        payment.putObject("unscheduledSubscription").put("unscheduledSubscriptionId", token);
    }

    public long payments(UUID request) {
        return payments.values().stream()
                .filter(one -> one.at("/orderDetails/reference").asText().equals(request.toString()))
                .count();
    }

    public long refunded(String id) {
        return known(id).at("/summary/refundedAmount").asLong();
    }

    /// The word that was agreed on when the payment was asked for.
    public String authorization(String id) {
        return known(id).path("agreed").asText();
    }

    /// The body of an event, as Nets writes it.
    public static String event(String name, String payment) {
        ObjectNode event = JSON.createObjectNode()
                .put("id", id())
                .put("timestamp", "2026-11-20T10:00:00.0000+00:00")
                .put("merchantNumber", 100_017_120)
                .put("event", name);
        event.putObject("data")
                .put("paymentMethod", "Visa")
                .put("paymentType", "CARD")
                .put("paymentId", payment)
                .putObject("amount")
                .put("amount", 49_900)
                .put("currency", "NOK");
        return event.toString();
    }

    private Reply create(JsonNode asked) {
        if (!asked.at("/checkout/integrationType").asText().equals("HostedPaymentPage")) {
            return new Reply(400, Map.of("errors", Map.of("checkout", "missing")));
        }
        ObjectNode payment = payment(asked);
        String id = payment.path("paymentId").asText();
        String url = "https://test.checkout.dibspayment.eu/hostedpaymentpage/?paymentId=" + id;
        payment.putObject("checkout").put("url", url);
        return new Reply(201, Map.of("paymentId", id, "hostedPaymentPageUrl", url));
    }

    private Reply charge(String token, JsonNode asked) {
        String fate = fates.getOrDefault(token, "14");
        if (!fate.isEmpty()) {
            return new Reply(402, Map.of("message", "Declined", "source", "Issuer", "code", fate));
        }
        ObjectNode payment = payment(asked);
        captured(payment);
        return new Reply(
                202,
                Map.of(
                        "paymentId", payment.path("paymentId").asText(),
                        "chargeId", payment.at("/charges/0/chargeId").asText()));
    }

    private Reply terminate(String id) {
        ObjectNode payment = payments.get(id);
        if (payment == null) {
            return new Reply(404, "");
        }
        if (payment.at("/summary/chargedAmount").asLong() > 0) {
            return new Reply(400, Map.of("message", "The payment is charged"));
        }
        payment.put("terminated", OffsetDateTime.now().toString());
        return new Reply(204, "");
    }

    /// Somebody gives an amount back in Nets' portal.
    public void givesBackByHand(String id, long amount) {
        refund(
                known(id).at("/charges/0/chargeId").asText(),
                JSON.createObjectNode().put("amount", amount));
    }

    private Reply refund(String charge, JsonNode asked) {
        ObjectNode payment = payments.values().stream()
                .filter(one -> one.at("/charges/0/chargeId").asText().equals(charge))
                .findFirst()
                .orElse(null);
        if (payment == null) {
            return new Reply(404, "");
        }
        ObjectNode summary = (ObjectNode) payment.path("summary");
        long all =
                summary.path("refundedAmount").asLong() + asked.path("amount").asLong();
        if (all > summary.path("chargedAmount").asLong()) {
            return new Reply(400, Map.of("message", "Too much"));
        }
        summary.put("refundedAmount", all);
        String id = id();
        ArrayNode refunds = payment.has("refunds") ? (ArrayNode) payment.path("refunds") : payment.putArray("refunds");
        refunds.addObject()
                .put("refundId", id)
                .put("amount", asked.path("amount").asLong())
                .put("state", "Completed");
        return new Reply(201, Map.of("refundId", id));
    }

    private Reply show(String id) {
        ObjectNode payment = payments.get(id);
        return payment == null ? new Reply(404, "") : new Reply(200, Map.of("payment", shown(payment)));
    }

    private static ObjectNode shown(ObjectNode payment) {
        ObjectNode shown = payment.deepCopy();
        shown.remove("agreed");
        return shown;
    }

    private ObjectNode payment(JsonNode asked) {
        ObjectNode payment = JSON.createObjectNode()
                .put("paymentId", id())
                .put("created", OffsetDateTime.now().toString())
                .put(
                        "agreed",
                        asked.at("/notifications/webHooks/0/authorization").asText());
        payment.putObject("summary");
        payment.putObject("orderDetails")
                .put("amount", asked.at("/order/amount").asLong())
                .put("currency", asked.at("/order/currency").asText())
                .put("reference", text(asked.at("/order/reference")));
        payments.put(payment.path("paymentId").asText(), payment);
        return payment;
    }

    private static void captured(ObjectNode payment) {
        long amount = payment.at("/orderDetails/amount").asLong();
        payment.putObject("summary").put("reservedAmount", amount).put("chargedAmount", amount);
        payment.putArray("charges").addObject().put("chargeId", id()).put("amount", amount);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private ObjectNode known(String id) {
        return Objects.requireNonNull(payments.get(id), id);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
