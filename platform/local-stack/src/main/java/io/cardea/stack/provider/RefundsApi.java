package io.cardea.stack.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.stack.process.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What merchants do about payments that were made: give them back, and compare books.
final class RefundsApi {

    private final Book book;
    private final InstantSource clock;

    RefundsApi(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /// Gives an amount back, once per reference.
    Reply refund(String payment, Asked asked, Simulation usual) {
        JsonNode body = Json.read(asked.body());
        String reference = PaymentsApi.text(body, "reference");
        Amount amount = PaymentsApi.amount(body);
        return book.change(payment, before -> given(before, reference, amount, usual))
                .map(after -> after.refund(reference)
                        .map(refund -> Reply.json(200, shown(refund)))
                        .orElseGet(() -> Reply.problem(
                                409, "provider.refund-too-much", "At most " + after.left() + " are left of it.")))
                .orElseGet(PaymentsApi::notThere);
    }

    Reply show(String payment, String refund) {
        return book.payment(payment)
                .flatMap(found -> found.refund(refund))
                .map(found -> Reply.json(200, shown(found)))
                .orElseGet(PaymentsApi::notThere);
    }

    /// All that went back of a payment, and all that banks want back.
    Reply aftermath(String payment) {
        return book.payment(payment)
                .map(found -> Reply.json(
                        200,
                        Map.of(
                                "refunds",
                                found.refunds().stream().map(RefundsApi::shown).toList(),
                                "disputes",
                                found.disputes().stream()
                                        .map(dispute -> Map.of(
                                                "id", dispute.id(),
                                                "amount", dispute.amount(),
                                                "outcome", dispute.outcome()))
                                        .toList())))
                .orElseGet(PaymentsApi::notThere);
    }

    /// All movements of money from the first day to the one before the last, in UTC.
    Reply report(Asked asked) {
        Instant from = day(asked, "from");
        Instant to = day(asked, "to");
        List<Map<String, Object>> lines = book.all().stream()
                .flatMap(RefundsApi::movements)
                .filter(line -> line.get("at") instanceof Instant at && !at.isBefore(from) && at.isBefore(to))
                .toList();
        return Reply.json(200, Map.of("items", lines));
    }

    private Payment given(Payment before, String reference, Amount amount, Simulation usual) {
        boolean tooMuch = amount.amount() > before.left()
                || !amount.currency().equals(before.amount().currency());
        if (before.refund(reference).isPresent() || tooMuch) {
            return before;
        }
        var status = usual == Simulation.REFUND_DECLINED ? Payment.Status.DECLINED : Payment.Status.SUCCEEDED;
        return before.giving(new Refund("ref_" + UUID.randomUUID(), reference, amount, status, clock.instant()));
    }

    private static Stream<Map<String, Object>> movements(Payment payment) {
        Instant at = payment.decidedAt();
        Stream<Map<String, Object>> captured = payment.status() == Payment.Status.SUCCEEDED && at != null
                ? Stream.of(line(payment.id(), payment, "CAPTURED", payment.amount(), at))
                : Stream.empty();
        Stream<Map<String, Object>> back = payment.refunds().stream()
                .filter(Refund::wentBack)
                .map(refund -> line(refund.id(), payment, "REFUNDED", refund.amount(), refund.at()));
        return Stream.of(captured, back, payment.disputes().stream().flatMap(one -> movements(payment, one)))
                .flatMap(lines -> lines);
    }

    private static Stream<Map<String, Object>> movements(Payment payment, Dispute dispute) {
        Instant decided = dispute.decidedAt();
        var taken = line(dispute.id(), payment, "DISPUTED", dispute.amount(), dispute.openedAt());
        return dispute.counts() || decided == null
                ? Stream.of(taken)
                : Stream.of(taken, line(dispute.id(), payment, "RETURNED", dispute.amount(), decided));
    }

    private static Map<String, Object> line(String id, Payment of, String movement, Amount amount, Instant at) {
        return Map.of("id", id, "reference", of.reference(), "movement", movement, "amount", amount, "at", at);
    }

    private static Map<String, Object> shown(Refund refund) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", refund.id());
        if (refund.reference() != null) {
            shown.put("reference", refund.reference());
        }
        shown.put("status", refund.status());
        shown.put("amount", refund.amount());
        return shown;
    }

    private static Instant day(Asked asked, String name) {
        String date = asked.parameter(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is no date", e);
        }
    }
}
