package io.cardea.gateway.copy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which credentials may stand for another pass than before, in the order in which that came. Only
/// the last of them are kept, and none outlives the process: whoever asks about longer ago has to
/// look at everything.
public final class ChangeLog {

    private static final int MOST = 1 << 16;

    private final String epoch = UUID.randomUUID().toString().substring(0, 8);
    private final CredentialKey[] credentials = new CredentialKey[MOST];
    private final @Nullable UUID[] companies = new UUID[MOST];
    private final Map<UUID, Long> lastOf = new HashMap<>();
    private long lastOfNobody;
    private long last;

    /// What tells this log's numbers from another one's.
    public String epoch() {
        return epoch;
    }

    /// @param company null where the pass is gone, and nobody knows whose it was
    synchronized void add(@Nullable UUID company, CredentialKey credential) {
        last++;
        int place = place(last);
        credentials[place] = credential;
        companies[place] = company;
        if (company == null) {
            lastOfNobody = last;
        } else {
            lastOf.put(company, last);
        }
    }

    /// The number of the last change that may concern this company; 0 before the first.
    public synchronized long last(UUID company) {
        return Math.max(lastOfNobody, lastOf.getOrDefault(company, 0L));
    }

    /// The credentials whose changes after that one may concern this company; null where that is
    /// too long ago to say.
    public synchronized @Nullable Set<CredentialKey> since(UUID company, long change) {
        if (change < last - MOST || change > last) {
            return null;
        }
        Set<CredentialKey> changed = new HashSet<>();
        for (long number = change + 1; number <= last; number++) {
            int place = place(number);
            UUID of = companies[place];
            if (of == null || of.equals(company)) {
                changed.add(credentials[place]);
            }
        }
        return changed;
    }

    private static int place(long number) {
        return (int) (number & (MOST - 1));
    }
}
