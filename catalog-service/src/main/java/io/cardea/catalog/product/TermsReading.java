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
        Period grace = wish.grace() == null ? Terms.Recurring.USUAL_GRACE : wish.grace();
        return new Terms.Recurring(present("terms.interval", wish.interval()), grace, wish.commitment());
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
