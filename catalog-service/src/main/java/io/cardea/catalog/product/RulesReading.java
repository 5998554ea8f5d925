package io.cardea.catalog.product;

import static io.cardea.catalog.product.Fields.absent;
import static io.cardea.catalog.product.Fields.present;

import io.cardea.catalog.product.ProductRequests.FreezingRequest;
import io.cardea.catalog.product.ProductRequests.RulesRequest;
import io.cardea.catalog.product.ProductRequests.StartRequest;
import org.jspecify.annotations.Nullable;

/// Reads rules from a request: each kind of start has its own fields, and no others.
final class RulesReading {

    private RulesReading() {}

    static Rules rules(@Nullable RulesRequest wish) {
        return wish == null
                ? Rules.USUAL
                : new Rules(
                        wish.start() == null ? null : start(wish.start()),
                        wish.trial(),
                        wish.freezing() == null ? null : freezing(wish.freezing()),
                        wish.refund(),
                        wish.participants(),
                        wish.paymentMethods(),
                        wish.guests(),
                        wish.onRefund());
    }

    private static Rules.Start start(StartRequest wish) {
        if (!wish.kind().equals("FIXED")) {
            absent("rules.start.on", wish.on());
        }
        if (!wish.kind().equals("FIRST_USE")) {
            absent("rules.start.within", wish.within());
        }
        return switch (wish.kind()) {
            case "AT_ONCE" -> new Rules.Start.AtOnce();
            case "FIXED" -> new Rules.Start.Fixed(present("rules.start.on", wish.on()));
            case "FIRST_USE" -> new Rules.Start.FirstUse(present("rules.start.within", wish.within()));
            default -> new Rules.Start.Chosen();
        };
    }

    private static Rules.Freezing freezing(FreezingRequest wish) {
        boolean allowed = wish.allowed() == null || wish.allowed();
        if (!allowed) {
            absent("rules.freezing.mostDaysAYear", wish.mostDaysAYear());
            absent("rules.freezing.prolongs", wish.prolongs());
            absent("rules.freezing.fee", wish.fee());
        }
        boolean prolongs = wish.prolongs() == null || wish.prolongs();
        return new Rules.Freezing(allowed, wish.mostDaysAYear(), prolongs, wish.fee());
    }
}
