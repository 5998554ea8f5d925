package io.cardea.catalog.product;

import io.cardea.catalog.product.ProductRequests.TermsRequest;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Reads terms from a request: each kind has its own fields, and no others.
final class TermsReading {

    private TermsReading() {}

    static Terms terms(TermsRequest wish) {
        return wish.kind().equals("RECURRING") ? recurring(wish) : oneOff(wish);
    }

    private static Terms recurring(TermsRequest wish) {
        absent("terms.duration", wish.duration());
        Period grace = wish.grace() == null ? Terms.Recurring.USUAL_GRACE : wish.grace();
        return new Terms.Recurring(present("terms.interval", wish.interval()), grace);
    }

    private static Terms oneOff(TermsRequest wish) {
        absent("terms.interval", wish.interval());
        absent("terms.grace", wish.grace());
        return new Terms.OneOff(present("terms.duration", wish.duration()));
    }

    private static Period present(String field, @Nullable Period value) {
        if (value == null) {
            throw new Refused(new InvalidField(field, field + " is missing."));
        }
        return value;
    }

    private static void absent(String field, @Nullable Period value) {
        if (value != null) {
            throw new Refused(new InvalidField(field, field + " does not belong to this kind of terms."));
        }
    }
}
