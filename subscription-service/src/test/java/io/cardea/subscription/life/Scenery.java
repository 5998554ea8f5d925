package io.cardea.subscription.life;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.order.OrderMoves;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.subscription.Examples;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Where lives take place: zones with all their oddities, products of every kind, and a first order.
final class Scenery {

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Oslo"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Niue"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"));

    private static final Rules STRICT = new Rules(
            null,
            null,
            new Rules.Freezing(true, 30, true, new Money(990, "NOK")),
            Rules.Refund.UNUSED_DAYS,
            null,
            null,
            null,
            Rules.OnRefund.END_PERIOD);
    private static final Rules GENEROUS = new Rules(
            null,
            null,
            new Rules.Freezing(true, null, true, new Money(1_001, "KWD")),
            Rules.Refund.UNUSED_DAYS,
            null,
            null);
    private static final Rules FORFEITING =
            new Rules(new Rules.Start.AtOnce(), null, new Rules.Freezing(true, null, false, null), null, 3, null);
    private static final Rules TRIED = new Rules(
            new Rules.Start.Chosen(),
            Period.ofDays(14),
            null,
            Rules.Refund.UNUSED_DAYS,
            null,
            null,
            null,
            Rules.OnRefund.END_PERIOD);
    private static final Rules AT_FIRST_USE = new Rules(
            new Rules.Start.FirstUse(Period.ofMonths(2)),
            null,
            null,
            null,
            null,
            null,
            null,
            Rules.OnRefund.END_PERIOD);
    private static final Rules ENDING = new Rules(null, null, null, null, null, null, null, Rules.OnRefund.END_PERIOD);

    static final List<Product> PRODUCTS = List.of(
            product("monthly", recurring("P1M", "P7D"), 49_900, ENDING),
            product("weekly", recurring("P7D", "P0D"), 9_990, STRICT),
            product("quarterly", recurring("P3M", "P10D"), 129_900, FORFEITING),
            product("yearly", recurring("P1Y", "P30D"), 449_900, STRICT),
            product("free", recurring("P1M", "P3D"), 0, Rules.USUAL),
            product("tried", recurring("P1M", "P5D"), 29_901, TRIED),
            product(
                    "committed",
                    new Terms.Recurring(Period.ofMonths(1), Period.ofDays(7), Period.ofMonths(6)),
                    39_900,
                    STRICT),
            product("ten days", Examples.TEN_DAYS_ONCE, 19_999, ENDING),
            product("at first use", new Terms.OneOff(Period.ofDays(30), null, null), 59_900, AT_FIRST_USE),
            product("season", new Terms.OneOff(Period.ofYears(10), LocalDate.of(2027, 9, 1), null), 99_900, STRICT),
            product("for life", Examples.FOR_LIFE, 990_000, Rules.USUAL),
            product("until used up", Examples.UNTIL_USED_UP, 29_900, Rules.USUAL),
            product("monthly in yen", recurring("P1M", "P7D"), new Money(4_999, "JPY"), TRIED),
            product("weekly in dinars", recurring("P7D", "P1D"), new Money(12_345, "KWD"), GENEROUS));

    private Scenery() {}

    /// Some time between 2026 and the season's end.
    static Instant someTime(RandomGenerator random) {
        return Instant.parse("2026-01-01T00:30:00Z").plus(Duration.ofHours(random.nextInt(600 * 24)));
    }

    /// An order of some product in some zone.
    static Subscription order(RandomGenerator random, Instant at) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var day = at.atZone(zone).toLocalDate();
        var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        var home = new Home(random.nextBoolean() ? id(random) : null, zone);
        return OrderMoves.order(product, id(random), home, chosen(random, product, day), at);
    }

    private static @Nullable LocalDate chosen(RandomGenerator random, Product product, LocalDate day) {
        var start = product.agreement().rules().start();
        var free = start == null || start instanceof Rules.Start.Chosen;
        return free && product.agreement().terms().until() == null ? day.plusDays(random.nextInt(20)) : null;
    }

    static UUID id(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Terms recurring(String interval, String grace) {
        return new Terms.Recurring(Period.parse(interval), Period.parse(grace), null);
    }

    private static Product product(String name, Terms terms, long price, Rules rules) {
        return product(name, terms, new Money(price, "NOK"), rules);
    }

    private static Product product(String name, Terms terms, Money price, Rules rules) {
        return new Product(Examples.agreement(name, terms, price, rules), true);
    }
}
