package io.cardea.subscription.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Benefit;
import io.cardea.subscription.terms.Prepaid;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Subscriptions as they occur in the tests' sentences.
public final class Examples {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    public static final Money PRICE = new Money(49_900, "NOK");
    public static final Terms MONTHLY = new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), null);
    public static final Terms QUARTERLY = new Terms.Recurring(Period.ofMonths(3), Period.ofDays(7), null);
    public static final Terms A_YEAR_AT_LEAST =
            new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), Period.ofYears(1));
    public static final Terms TEN_DAYS_ONCE = new Terms.OneOff(Period.ofDays(10), null, null);
    public static final Terms FOR_LIFE = endless(Terms.Endless.NEVER_ENDS);
    public static final Terms UNTIL_USED_UP = endless(Terms.Endless.UNTIL_USED_UP);

    private Examples() {}

    public static Terms endless(Terms.Endless why) {
        return new Terms.OneOff(Period.ofYears(100), null, why);
    }

    public static Agreement agreement(Terms terms) {
        return agreement("gym", terms, PRICE, Rules.USUAL);
    }

    public static Agreement agreement(Terms terms, Rules rules) {
        return agreement("gym", terms, PRICE, rules);
    }

    public static Agreement agreement(String product, Terms terms, Money price, Rules rules) {
        var benefit = new Benefit(id("benefit"), "entry", "ACCESS", List.of(), null);
        return new Agreement(id(product), product, "The " + product, 1, price, terms, List.of(benefit), rules, null);
    }

    /// That version of it, made up of several units.
    public static Agreement prepaid(Agreement of, int version, Prepaid units) {
        return new Agreement(
                of.product(),
                of.key(),
                of.name(),
                version,
                of.price(),
                of.terms(),
                of.benefits(),
                of.rules(),
                of.tax(),
                units);
    }

    /// Taken over in Auckland, without an order: ten days with three entries.
    public static Subscription imported(String start) {
        var sundays = new Benefit.Hours(
                List.of(new Benefit.DayHours(DayOfWeek.SUNDAY, LocalTime.of(8, 0), LocalTime.of(14, 0))),
                List.of(LocalDate.of(2027, 4, 4)));
        var benefit = new Benefit(id("benefit"), "entry", "ACCESS", List.of(id("site")), 3, sundays);
        var punchCard = new Agreement(
                id("punch card"),
                "three",
                "Three entries",
                2,
                PRICE,
                TEN_DAYS_ONCE,
                List.of(benefit),
                Rules.USUAL,
                null);
        var home = new Home(id("site"), ZoneId.of("Pacific/Auckland"));
        var first = LocalDate.parse(start);
        var unpaid = Subscription.unpaid(id("imported"), id("member"), null, null, punchCard, home, first, noon(start));
        var purchases = unpaid.purchases();
        return unpaid.draft()
                .purchases(purchases.with(Bought.free(10, Source.MANUAL, null), purchases.anchor()))
                .at(noon(start));
    }

    /// Ordered in Oslo, thirty days ahead; nothing is paid.
    public static Subscription unpaid(Terms terms, String startsOn) {
        return unpaid(agreement(terms), startsOn);
    }

    public static Subscription unpaid(Agreement agreement, String startsOn) {
        return Subscription.unpaid(
                id("subscription"),
                id("member"),
                id("order"),
                null,
                agreement,
                new Home(null, OSLO),
                LocalDate.parse(startsOn),
                noon(LocalDate.parse(startsOn).minusDays(30).toString()));
    }

    /// As above, with so many periods paid by `invoice 0`, `invoice 1` and so on.
    public static Subscription paid(Terms terms, String startsOn, int periods) {
        return paid(unpaid(terms, startsOn), periods);
    }

    public static Subscription paid(Agreement agreement, String startsOn, int periods) {
        return paid(unpaid(agreement, startsOn), periods);
    }

    private static Subscription paid(Subscription unpaid, int periods) {
        var subscription = unpaid;
        for (int n = 0; n < periods; n++) {
            var purchases = subscription.purchases();
            var offer =
                    Offering.from(subscription, subscription.firstUnpaidDay()).orElseThrow();
            subscription = subscription
                    .draft()
                    .purchases(offer.boughtBy(id("invoice " + purchases.next()), purchases, null))
                    .at(subscription.asOf());
        }
        return subscription;
    }

    /// A freeze that prolongs and costs nothing.
    public static Freeze freeze(String name, String start, @Nullable String end) {
        var last = end == null ? null : LocalDate.parse(end);
        return new Freeze(id(name), LocalDate.parse(start), last, "holiday", "staff:" + id("desk"), null, null);
    }

    public static Subscription frozen(Subscription subscription, String start, @Nullable String end) {
        return subscription
                .draft()
                .freezes(subscription.freezes().with(freeze(start, start, end)))
                .at(subscription.asOf());
    }

    /// 12:00 in Oslo.
    public static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).atZone(OSLO).toInstant();
    }

    public static Days days(String start, String end) {
        return new Days(LocalDate.parse(start), LocalDate.parse(end));
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
