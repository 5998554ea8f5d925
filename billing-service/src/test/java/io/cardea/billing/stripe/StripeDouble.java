package io.cardea.billing.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.billing.provider.HttpDouble;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Stripe on a local port, as far as its published API (2025) is used here: Checkout sessions, payment intents,
/// refunds, balance transactions, idempotency and errors.
public final class StripeDouble extends HttpDouble {

    private final Map<String, ObjectNode> sessions = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> intents = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> methods = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> refunds = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> disputes = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> balance = new ConcurrentSkipListMap<>();
    private final String apiKey;

    public StripeDouble(int port, String apiKey) {
        super(port);
        this.apiKey = apiKey;
    }

    @Override
    protected Reply answer(Asked asked) {
        if (!("Bearer " + apiKey).equals(asked.header("Authorization"))) {
            return error(401, Map.of("type", "invalid_request_error", "message", "Invalid API Key provided"));
        }
        String[] path = asked.path().split("/", -1);
        boolean post = asked.method().equals("POST");
        return switch (path[2]) {
            case "checkout" ->
                path.length == 4
                        ? once(asked, () -> createSession(asked.form()))
                        : path.length == 6 ? expire(path[4]) : shown(session(path[4]));
            case "payment_intents" ->
                path.length == 3
                        ? once(asked, () -> charge(asked.form()))
                        : path[3].equals("search") ? search(asked.query().get("query")) : shown(intents.get(path[3]));
            case "refunds" ->
                post
                        ? once(asked, () -> refund(asked.form()))
                        : path.length == 3
                                ? refundsOf(asked.query().get("payment_intent"))
                                : shown(refunds.get(path[3]));
            case "disputes" -> disputesOf(asked.query().get("payment_intent"));
            case "balance_transactions" -> page("/v1/balance_transactions", balance, asked.query());
            default -> error(404, Map.of("type", "invalid_request_error", "message", "Unrecognized request URL"));
        };
    }

    /// The member types a card into the hosted page.
    public void pays(String session, String fate) {
        ObjectNode open = known(session);
        if (!open.path("status").asText().equals("open")) {
            return;
        }
        ObjectNode method = object("pm", "payment_method").put("type", "card").put("fate", fate);
        method.putObject("card")
                .put("brand", "visa")
                .put("last4", "4242")
                .put("exp_month", 12)
                .put("exp_year", 2030);
        methods.put(method.path("id").asText(), method);
        ObjectNode intent = object("pi", "payment_intent")
                .put("amount", open.path("amount_total").asLong())
                .put("currency", open.path("currency").asText())
                .put("status", "succeeded")
                .put("customer", "cus_" + UUID.randomUUID().toString().substring(0, 8))
                .put("setup_future_usage", open.path("future").asText())
                .put("payment_method", method.path("id").asText());
        intent.set("metadata", open.path("metadata").deepCopy());
        intents.put(intent.path("id").asText(), intent);
        open.put("status", "complete")
                .put("payment_status", "paid")
                .put("payment_intent", intent.path("id").asText());
        open.putNull("url");
        book("charge", intent, open.path("amount_total").asLong());
    }

    /// The member lets the link run out.
    public void expires(String session) {
        expire(session);
    }

    public long payments(UUID request) {
        String reference = request.toString();
        return sessions.values().stream()
                        .filter(one -> one.at("/metadata/request").asText().equals(reference))
                        .count()
                + intents.values().stream()
                        .filter(one -> one.has("off_session")
                                && one.at("/metadata/request").asText().equals(reference))
                        .count();
    }

    public long refunded(String reference) {
        String intent = reference.startsWith("cs_")
                ? known(reference).path("payment_intent").asText()
                : reference;
        return refunds.values().stream()
                .filter(one -> one.path("payment_intent").asText().equals(intent))
                .mapToLong(one -> one.path("amount").asLong())
                .sum();
    }

    /// The body of an event about what became of a session, as Stripe writes it.
    public String event(String type, String session) {
        ObjectNode event = object("evt", "event").put("type", type).put("api_version", "2025-09-30.clover");
        event.putObject("data").set("object", shownSession(known(session)));
        return event.toString();
    }

    /// The body of an event about a dispute: it names the payment intent only.
    public String disputeEvent(String type, String session) {
        ObjectNode event = object("evt", "event").put("type", type);
        event.putObject("data").set("object", disputeOf(session));
        return event.toString();
    }

    /// The body of an event about what was given back of it last.
    public String refunded(String type, String session) {
        String intent = known(session).path("payment_intent").asText();
        ObjectNode event = object("evt", "event").put("type", type);
        event.putObject("data")
                .set(
                        "object",
                        refunds.values().stream()
                                .filter(one ->
                                        one.path("payment_intent").asText().equals(intent))
                                .findFirst()
                                .orElseThrow());
        return event.toString();
    }

    /// Somebody gives an amount back in Stripe's dashboard.
    public void givesBackByHand(String session, long amount) {
        ObjectNode intent = intentOf(session);
        ObjectNode refund = object("re", "refund")
                .put("amount", amount)
                .put("currency", intent.path("currency").asText())
                .put("payment_intent", intent.path("id").asText())
                .put("status", "succeeded");
        refund.putObject("metadata");
        refunds.put(refund.path("id").asText(), refund);
        ObjectNode booked = refund.deepCopy();
        booked.set("metadata", intent.path("metadata").deepCopy());
        book("refund", booked, -amount);
    }

    /// The refunds of a payment do not arrive.
    public void refundsFail(String session) {
        String intent = intentOf(session).path("id").asText();
        refunds.values().stream()
                .filter(refund -> refund.path("payment_intent").asText().equals(intent))
                .forEach(refund -> {
                    refund.put("status", "failed");
                    ObjectNode booked = refund.deepCopy();
                    booked.set("metadata", intentOf(session).path("metadata").deepCopy());
                    book("refund_failure", booked, refund.path("amount").asLong());
                });
    }

    /// The member's bank wants all of it back, and Stripe takes it.
    public void disputes(String session) {
        ObjectNode intent = intentOf(session);
        ObjectNode dispute = object("dp", "dispute")
                .put("amount", intent.path("amount").asLong())
                .put("currency", intent.path("currency").asText())
                .put("payment_intent", intent.path("id").asText())
                .put("status", "needs_response");
        dispute.putObject("metadata");
        disputes.put(dispute.path("id").asText(), dispute);
        book("adjustment", dispute, -intent.path("amount").asLong());
    }

    /// The bank has decided; what was won comes back.
    public void decides(String session, boolean won) {
        ObjectNode dispute = disputeOf(session).put("status", won ? "won" : "lost");
        if (won) {
            book("adjustment", dispute, dispute.path("amount").asLong());
        }
    }

    private ObjectNode intentOf(String session) {
        return Objects.requireNonNull(
                intents.get(known(session).path("payment_intent").asText()), session);
    }

    private ObjectNode disputeOf(String session) {
        String intent = known(session).path("payment_intent").asText();
        return disputes.values().stream()
                .filter(one -> one.path("payment_intent").asText().equals(intent))
                .findFirst()
                .orElseThrow();
    }

    private Reply disputesOf(@Nullable String intent) {
        return list(
                "/v1/disputes",
                disputes.values().stream()
                        .filter(one -> one.path("payment_intent").asText().equals(intent))
                        .toList());
    }

    private Reply createSession(Map<String, String> form) {
        ObjectNode session = object("cs_test", "checkout.session")
                .put("mode", form.get("mode"))
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("client_reference_id", form.get("client_reference_id"))
                .put("currency", form.get("line_items[0][price_data][currency]"))
                .put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")))
                .put("future", form.getOrDefault("payment_intent_data[setup_future_usage]", ""));
        session.put(
                "url", "https://checkout.stripe.com/c/pay/" + session.path("id").asText());
        session.putObject("metadata").put("request", form.get("metadata[request]"));
        sessions.put(session.path("id").asText(), session);
        return new Reply(200, shownSession(session));
    }

    private Reply expire(String id) {
        ObjectNode session = sessions.get(id);
        if (session == null || !session.path("status").asText().equals("open")) {
            return error(
                    400,
                    Map.of(
                            "type",
                            "invalid_request_error",
                            "message",
                            "Only Checkout Sessions with a status in open."));
        }
        session.put("status", "expired").putNull("url");
        return new Reply(200, shownSession(session));
    }

    private Reply charge(Map<String, String> form) {
        ObjectNode intent = object("pi", "payment_intent")
                .put("amount", Long.parseLong(form.get("amount")))
                .put("currency", form.get("currency"))
                .put("customer", form.get("customer"))
                .put("payment_method", form.get("payment_method"))
                .put("off_session", true);
        intent.putObject("metadata").put("request", form.get("metadata[request]"));
        intents.put(intent.path("id").asText(), intent);
        ObjectNode method = methods.get(form.get("payment_method"));
        String fate = method == null ? "invalid_account" : method.path("fate").asText();
        if (fate.isEmpty()) {
            intent.put("status", "succeeded");
            book("charge", intent, intent.path("amount").asLong());
            return new Reply(200, intent);
        }
        intent.put("status", "requires_payment_method");
        intent.putObject("last_payment_error").put("code", "card_declined").put("decline_code", fate);
        return error(
                402,
                Map.of(
                        "type", "card_error",
                        "code", "card_declined",
                        "decline_code", fate,
                        "message", "Your card was declined.",
                        "payment_intent", intent));
    }

    private Reply search(@Nullable String query) {
        var found = intents.values().stream()
                .filter(one ->
                        ("metadata['request']:'" + one.at("/metadata/request").asText() + "'").equals(query))
                .toList();
        return new Reply(
                200,
                Map.of(
                        "object",
                        "search_result",
                        "url",
                        "/v1/payment_intents/search",
                        "has_more",
                        false,
                        "data",
                        found));
    }

    private Reply refund(Map<String, String> form) {
        ObjectNode intent = intents.get(form.get("payment_intent"));
        long amount = Long.parseLong(form.get("amount"));
        if (intent == null
                || refunded(intent.path("id").asText()) + amount
                        > intent.path("amount").asLong()) {
            return error(
                    400,
                    Map.of("type", "invalid_request_error", "code", "charge_already_refunded", "message", "Too much."));
        }
        ObjectNode refund = object("re", "refund")
                .put("amount", amount)
                .put("currency", intent.path("currency").asText())
                .put("payment_intent", intent.path("id").asText())
                .put("status", "succeeded");
        refund.putObject("metadata")
                .put("request", form.get("metadata[request]"))
                .put("refund", form.get("metadata[refund]"));
        refunds.put(refund.path("id").asText(), refund);
        book("refund", refund, -amount);
        return new Reply(200, refund);
    }

    private Reply refundsOf(@Nullable String intent) {
        return list(
                "/v1/refunds",
                refunds.values().stream()
                        .filter(one -> one.path("payment_intent").asText().equals(intent))
                        .toList());
    }

    private void book(String type, ObjectNode source, long amount) {
        ObjectNode line = object("txn", "balance_transaction")
                .put("type", type)
                .put("amount", amount)
                .put("currency", source.path("currency").asText())
                .put("created", Instant.now().getEpochSecond());
        ObjectNode told = line.putObject("source");
        told.put(
                        "id",
                        type.equals("charge")
                                ? "ch_" + UUID.randomUUID()
                                : source.path("id").asText())
                .put("object", type.equals("adjustment") ? "dispute" : type.equals("refund_failure") ? "refund" : type)
                .put("amount", Math.abs(amount))
                .put("currency", source.path("currency").asText())
                .set("metadata", source.path("metadata").deepCopy());
        if (type.equals("adjustment")) {
            told.put("payment_intent", source.path("payment_intent").asText());
        }
        balance.put(line.path("id").asText(), line);
    }

    private @Nullable ObjectNode session(String id) {
        ObjectNode session = sessions.get(id);
        if (session == null) {
            return null;
        }
        ObjectNode shown = shownSession(session);
        ObjectNode intent = intents.get(session.path("payment_intent").asText());
        if (intent != null) {
            ObjectNode whole = intent.deepCopy();
            whole.set(
                    "payment_method", methods.get(intent.path("payment_method").asText()));
            shown.set("payment_intent", whole);
        }
        return shown;
    }

    private ObjectNode known(String session) {
        return Objects.requireNonNull(sessions.get(session), session);
    }

    private static ObjectNode shownSession(ObjectNode session) {
        ObjectNode shown = session.deepCopy();
        shown.remove("future");
        return shown;
    }

    private static Reply shown(@Nullable ObjectNode found) {
        return found == null
                ? error(404, Map.of("type", "invalid_request_error", "code", "resource_missing", "message", "No such."))
                : new Reply(200, found);
    }

    /// One at a time, so that whoever wants all has to turn pages.
    private static Reply page(String url, Map<String, ObjectNode> all, Map<String, String> query) {
        List<ObjectNode> left = all.values().stream()
                .dropWhile(one -> query.containsKey("starting_after")
                        && !one.path("id").asText().equals(query.get("starting_after")))
                .skip(query.containsKey("starting_after") ? 1 : 0)
                .toList();
        return new Reply(
                200,
                Map.of(
                        "object",
                        "list",
                        "url",
                        url,
                        "has_more",
                        left.size() > 1,
                        "data",
                        left.stream().limit(1).toList()));
    }

    private static Reply list(String url, Iterable<ObjectNode> all) {
        return new Reply(200, Map.of("object", "list", "url", url, "has_more", false, "data", all));
    }

    private static Reply error(int status, Map<String, ?> error) {
        return new Reply(status, Map.of("error", error));
    }

    private static ObjectNode object(String prefix, String object) {
        return JSON.createObjectNode()
                .put(
                        "id",
                        prefix + "_"
                                + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT))
                .put("object", object)
                .put("created", Instant.now().getEpochSecond());
    }
}
