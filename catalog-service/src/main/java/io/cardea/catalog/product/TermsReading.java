package io.cardea.catalog.product;

import static io.cardea.catalog.product.Fields.absent;
import static io.cardea.catalog.product.Fields.present;

import io.cardea.catalog.product.ProductRequests.TermsRequest;
import java.time.Period;

/// Reads terms from a request: each kind has its own fields, and no others.
final class TermsReading {

    /// For what ends on a date: nobody's days reach so far.
    private static final Period LONGEST = Period.ofYears(10);

    private TermsReading() {}

    static Terms terms(TermsRequest wish) {
        return wish.kind().equals("RECURRING") ? recurring(wish) : oneOff(wish);
    }

    private static Terms recurring(TermsRequest wish) {
        absent("terms.duration", wish.duration());
        absent("terms.until", wish.until());
        absent("terms.endless", wish.endless());
        Period interval = present("terms.interval", wish.interval());
        return new Terms.Recurring(
                interval, wish.grace() == null ? usualGrace(interval) : wish.grace(), wish.commitment());
    }

    /// A grace is shorter than the interval: what is paid every week has none unless it says so.
    private static Period usualGrace(Period interval) {
        Period usual = Terms.Recurring.USUAL_GRACE;
        return Spans.days(interval) > Spans.days(usual) ? usual : Period.ZERO;
    }

    private static Terms oneOff(TermsRequest wish) {
        absent("terms.interval", wish.interval());
        absent("terms.grace", wish.grace());
        absent("terms.commitment", wish.commitment());
        if (wish.endless() != null) {
            absent("terms.duration", wish.duration());
            absent("terms.until", wish.until());
            return new Terms.OneOff(Terms.OneOff.AS_GOOD_AS_FOR_EVER, null, wish.endless());
        }
        Period duration =
                wish.duration() == null && wish.until() != null ? LONGEST : present("terms.duration", wish.duration());
        return new Terms.OneOff(duration, wish.until(), null);
    }
}
