package io.cardea.subscription.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which status a subscription has from an instant on.
public record StatusFrom(Instant from, Status status) {

    private static final int MOST = 50;

    /// The present status and all that follow it by time alone, as far as the facts reach.
    public static List<StatusFrom> courseOf(Subscription subscription, Instant at) {
        var lifecycle = Lifecycle.of(subscription);
        var course = new ArrayList<StatusFrom>();
        for (Instant from = at; from != null && course.size() < MOST; from = lifecycle.nextAfter(from)) {
            course.add(new StatusFrom(from, lifecycle.at(from)));
        }
        return List.copyOf(course);
    }
}
