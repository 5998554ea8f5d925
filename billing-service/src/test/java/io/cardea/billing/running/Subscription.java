package io.cardea.billing.running;

import io.cardea.testing.servers.TopicRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A monthly subscription as subscription-service tells of it, version by version.
///
/// @param periods how many it has
/// @param more what later releases tell besides, as the rest of a JSON object
/// @param source of its periods
record Subscription(
        UUID id,
        UUID member,
        long version,
        String status,
        int periods,
        long price,
        LocalDate anchor,
        String more,
        String tax,
        String source) {

    /// Ordered, waiting for its first payment.
    static Subscription ordered() {
        return ordered(49_900);
    }

    static Subscription ordered(long price) {
        return new Subscription(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "PENDING",
                0,
                price,
                LocalDate.of(2026, 11, 20),
                "",
                "",
                "PAID");
    }

    /// The same, of another member.
    Subscription of(UUID other) {
        return new Subscription(id, other, version, status, periods, price, anchor, more, tax, source);
    }

    /// The same with a tax on top of its price, in hundredths of a percent.
    Subscription withTaxOnTop(int rate) {
        String said = ",\"tax\":{\"category\":\"S\",\"rate\":%d,\"prices\":\"NET\"}".formatted(rate);
        return new Subscription(id, member, version, status, periods, price, anchor, more, said, source);
    }

    /// The same, at home at a site.
    Subscription at(UUID site) {
        return new Subscription(
                id, member, version, status, periods, price, anchor, ",\"site\":\"%s\"".formatted(site), tax, source);
    }

    /// The next version, with one more period.
    Subscription extended() {
        return new Subscription(id, member, version + 1, "ACTIVE", periods + 1, price, anchor, "", tax, source);
    }

    /// The same, of a product that may be paid by these and no others.
    Subscription payableBy(String... methods) {
        String rules = ",\"rules\":{\"paymentMethods\":[\"%s\"]}".formatted(String.join("\",\"", methods));
        return new Subscription(id, member, version, status, periods, price, anchor, rules, tax, source);
    }

    /// The next version, out of its days and its grace.
    Subscription expired() {
        return telling("EXPIRED", "");
    }

    /// The next version, on a trial of a month; what follows it is to be invoiced three days before.
    Subscription onTrial() {
        var end = anchor.plusMonths(1);
        String next = """
                {"key":"period/1","kind":"PERIOD","index":1,"start":"%s","end":"%s","invoiceOn":"%s",
                 "amount":{"amount":%d,"currency":"NOK"}}""".formatted(end, end.plusMonths(1), end.minusDays(3), price);
        return new Subscription(
                id, member, version + 1, "ACTIVE", 1, price, anchor, ",\"charges\":[%s]".formatted(next), tax, "TRIAL");
    }

    Subscription cancelled() {
        return new Subscription(id, member, version + 1, "CANCELLED", periods, price, anchor, "", tax, source);
    }

    /// The next version, with all charges that the subscription has so far.
    Subscription charging(String... charges) {
        return telling(status, ",\"charges\":[%s]".formatted(String.join(",", charges)));
    }

    /// The next version, after a payment that does not fit.
    Subscription inReview(UUID invoice) {
        return telling("REVIEW", """
                ,"contradictions":[{"why":"PAID_TWICE","invoice":"%s","period":0,
                    "paid":{"amount":%d,"currency":"NOK"}}]""".formatted(invoice, price));
    }

    private Subscription telling(String next, String besides) {
        return new Subscription(id, member, version + 1, next, periods, price, anchor, besides, tax, source);
    }

    /// A charge at once, from the anchor's day on.
    String charge(String key, String kind, long amount) {
        return """
                {"key":"%s","kind":"%s","index":0,"start":"%s","end":"%s",
                 "amount":{"amount":%d,"currency":"NOK"}}""".formatted(key, kind, anchor, anchor.plusMonths(1), amount);
    }

    /// The charge of the first period, made up of twelve units.
    ///
    /// @param discount in hundredths of a percent
    String prepaidCharge(long unitPrice, int discount) {
        return charge("period/0", "PERIOD", price).replaceFirst("}\\s*$", """
                ,"prepaid":{"units":12,"unitPrice":{"amount":%d,"currency":"NOK"},"discount":%d}}""".formatted(unitPrice, discount));
    }

    TopicRecord record(UUID company) {
        return TopicRecord.event(
                "subscription.subscriptions",
                "cardea.subscription." + change() + ".v1",
                company,
                id,
                version,
                at(),
                "{\"change\":{},\"state\":" + state() + "}");
    }

    private String change() {
        return switch (status) {
            case "PENDING" -> "ordered";
            case "CANCELLED" -> "cancelled";
            default -> "activated";
        };
    }

    private Instant at() {
        return anchor.plusMonths(Math.max(0, periods - 1))
                .atTime(10, 0)
                .atZone(ZoneOffset.UTC)
                .toInstant();
    }

    private String state() {
        String had = IntStream.range(0, periods)
                .mapToObj(index -> period(index, "\"source\":\"%s\"".formatted(source)))
                .collect(Collectors.joining(","));
        String ending = status.equals("CANCELLED")
                ? "\"cancellation\":{\"on\":\"%s\",\"reason\":\"moved away\"}".formatted(anchor.plusMonths(periods))
                : "\"next\":" + period(periods, "\"from\":\"2026-11-19T23:00:00Z\",\"to\":\"2026-12-19T23:00:00Z\"");
        return """
                {"id":"%s","member":"%s","product":{"id":"%s","key":"monthly","name":"Monthly","version":1%s},
                "price":{"amount":%d,"currency":"NOK"},"terms":{"kind":"RECURRING","interval":"P1M","grace":"P7D"},
                "benefits":[],"zone":"Europe/Oslo","status":"%s","periods":[%s],"freezes":[],
                "access":{"spans":[%s],"graces":[],"freezes":[]},%s%s}""".formatted(id, member, id, tax, price, status, had, spans(), ending, more);
    }

    /// One after the other, from midnight to midnight in Oslo.
    private String spans() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        return periods == 0
                ? ""
                : "{\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(
                                anchor.atStartOfDay(oslo).toInstant(),
                                anchor.plusMonths(periods).atStartOfDay(oslo).toInstant());
    }

    private String period(int index, String more) {
        return "{\"index\":%d,\"start\":\"%s\",\"end\":\"%s\",%s}"
                .formatted(index, anchor.plusMonths(index), anchor.plusMonths(index + 1), more);
    }
}
