package io.cardea.entitlement.pass;

import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import java.time.ZoneId;
import java.util.List;

/// Which rights a pass has to tell apart.
final class Rights {

    private Rights() {}

    /// Every right, if some hold at certain hours only, or some take uses where others do not hold; none where sites
    /// and credits say it all.
    static List<IssuedPass.Right> of(List<Benefit> accesses, ZoneId zone) {
        boolean limited = accesses.stream().anyMatch(access -> access.hours() != null)
                || (accesses.stream().anyMatch(access -> !access.counted()) && count(accesses));
        return limited ? accesses.stream().map(access -> right(access, zone)).toList() : List.of();
    }

    /// Whether there is a site where, at some hour at least, only a use opens.
    static boolean count(List<Benefit> accesses) {
        return accesses.stream()
                .filter(Benefit::counted)
                .anyMatch(counted -> accesses.stream()
                        .filter(other -> !other.counted() && other.hours() == null)
                        .noneMatch(other -> covers(other, counted)));
    }

    private static boolean covers(Benefit one, Benefit other) {
        return one.sites().isEmpty() || (!other.sites().isEmpty() && one.sites().containsAll(other.sites()));
    }

    private static IssuedPass.Right right(Benefit access, ZoneId zone) {
        return new IssuedPass.Right(
                access.benefit(),
                access.sites(),
                access.hours() == null ? null : access.hours().in(zone),
                access.counted());
    }
}
