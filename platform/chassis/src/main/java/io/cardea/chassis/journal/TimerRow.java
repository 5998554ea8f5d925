package io.cardea.chassis.journal;

/// How a row of the timers' table is written, for whoever sets one.
public final class TimerRow {

    /// Ends an insert. Another instant begins anew, whatever failed before; the same one is not written again.
    public static final String SET_AGAIN = """
            on conflict (aggregate_type, aggregate)
            do update set due = excluded.due, failures = 0, retry_after = null
            where timers.due is distinct from excluded.due or timers.failures > 0""";

    private TimerRow() {}
}
