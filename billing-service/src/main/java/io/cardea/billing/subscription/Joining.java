package io.cardea.billing.subscription;

import io.cardea.billing.credit.DueBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the charges whose invoices may have what is to be given back: those for its days, and those that a change
/// joins to them. A change is over days of several periods, so that what it gave back came from any of them.
final class Joining {

    private final List<SubscriptionRecord.Charge> joined = new ArrayList<>();
    private final List<SubscriptionRecord.Charge> others;

    private Joining(SubscriptionRecord.State state) {
        others =
                new ArrayList<>(state.told().stream().filter(Joining::isForDays).toList());
    }

    static DueBack dueBack(SubscriptionRecord.State state, Owed owed) {
        var days = Owing.overlapping(state, owed);
        return owed.back(state.product().name()).ofDaysOf(days).joinedTo(new Joining(state).from(days, owed.charge()));
    }

    private Set<String> from(Set<String> days, String due) {
        join(others.stream()
                .filter(one -> one.key().equals(due) || days.contains(one.key()))
                .toList());
        for (int next = 0; next < joined.size(); next++) {
            var one = joined.get(next);
            join(others.stream().filter(other -> share(one, other)).toList());
        }
        return joined.stream().map(SubscriptionRecord.Charge::key).collect(Collectors.toUnmodifiableSet());
    }

    private void join(List<SubscriptionRecord.Charge> found) {
        joined.addAll(found);
        others.removeAll(found);
    }

    /// Fees are for no days.
    private static boolean isForDays(SubscriptionRecord.Charge charge) {
        return charge.kind().equals(Owed.PERIOD) || charge.kind().equals(Owed.CHANGE);
    }

    private static boolean share(SubscriptionRecord.Charge one, SubscriptionRecord.Charge other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
