package io.cardea.subscription.member;

import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the caller of this request may read: everything for staff, otherwise what belongs to whom they reach and
/// what the groups of these share.
@RequestScoped
public class CallerSight {

    private final Caller caller;
    private final CallerReach callerReach;
    private final Groups groups;

    CallerSight(Caller caller, CallerReach callerReach, Groups groups) {
        this.caller = caller;
        this.callerReach = callerReach;
        this.groups = groups;
    }

    /// @param asked only what belongs to this member or to their groups; nothing where they are out of reach
    public Uni<Sight> now(@Nullable UUID asked) {
        UUID company = caller.company();
        return callerReach.now().chain(reach -> {
            var members = reach.among(asked);
            return members == null
                    ? Uni.createFrom().item(new Sight.Everything())
                    : groups.withAnyOf(company, members).map(found -> new Sight.Shared(members, found));
        });
    }
}
