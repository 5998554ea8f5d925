package io.cardea.subscription.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Benefit;
import io.cardea.subscription.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Subscriptions as they occur in the tests' sentences.
public final class Examples {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    public static final Money PRICE = new Money(49_900, "NOK");
    public static final Terms MONTHLY = new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7));
    public static final Terms TEN_DAYS_ONCE = new Terms.OneOff(Period.ofDays(10));

    private Examples() {}

    public static Agreement agreement(Terms terms) {
        var benefit = new Benefit(id("benefit"), "entry", "ACCESS", List.of(), null);
        return new Agreement(id("product"), "gym", "The gym", 1, PRICE, terms, List.of(benefit));
    }

    /// Taken over in Auckland, without an order: ten days with three entries.
    public static Subscription imported(String start) {
        var benefit = new Benefit(id("benefit"), "entry", "ACCESS", List.of(id("site")), 3);
        var punchCard =
                new Agreement(id("punch card"), "three", "Three entries", 2, PRICE, TEN_DAYS_ONCE, List.of(benefit));
        var home = new Home(id("site"), ZoneId.of("Pacific/Auckland"));
        var first = LocalDate.parse(start);
        var unpaid = Subscription.unpaid(id("imported"), id("member"), null, punchCard, home, first, noon(start));
        return unpaid.with(unpaid.purchases().granted(Days.from(first, 10), TEN_DAYS_ONCE));
    }

    /// Ordered in Oslo, thirty days ahead; nothing is paid.
    public static Subscription unpaid(Terms terms, String startsOn) {
        return Subscription.unpaid(
                id("subscription"),
                id("member"),
                id("order"),
                agreement(terms),
                new Home(null, OSLO),
                LocalDate.parse(startsOn),
                noon(LocalDate.parse(startsOn).minusDays(30).toString()));
    }

    /// As above, with so many periods paid by `invoice 0`, `invoice 1` and so on.
    public static Subscription paid(Terms terms, String startsOn, int periods) {
        var subscription = unpaid(terms, startsOn);
        for (int n = 0; n < periods; n++) {
            var more = subscription.purchases().paid(subscription.firstUnpaidDay(), terms, id("invoice " + n));
            subscription = subscription.with(more);
        }
        return subscription;
    }

    /// 12:00 in Oslo.
    public static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).atZone(OSLO).toInstant();
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
