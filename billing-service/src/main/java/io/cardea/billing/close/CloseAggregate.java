package io.cardea.billing.close;

import io.cardea.chassis.journal.AggregateType;

/// How closes are kept; they are not told.
final class CloseAggregate {

    static final AggregateType<Close, CloseChange> TYPE = AggregateType.<Close, CloseChange>of(
                    "close", "closes", null, Close.class, Close::id)
            .column("site", Close::site)
            .column("first_day", close -> close.days().from())
            .column("end_day", close -> close.days().to())
            .column("status", close -> close.status().name());

    private CloseAggregate() {}
}
