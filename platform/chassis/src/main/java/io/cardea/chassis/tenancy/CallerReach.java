package io.cardea.chassis.tenancy;

import io.cardea.chassis.database.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/// Who may act for whom: staff for everybody, a member for themselves and for those whom they guard.
@RequestScoped
public class CallerReach {

    private final Caller caller;
    private final Pool pool;

    CallerReach(Caller caller, Pool pool) {
        this.caller = caller;
        this.pool = pool;
    }

    /// As the groups that have arrived here say. To be asked while the request is still on its own thread.
    public Uni<Reach> now() {
        if (!caller.isOnlyMember()) {
            return Uni.createFrom().item(new Reach.Everybody());
        }
        UUID self = caller.subject();
        return wards(caller.company(), self).map(wards -> new Reach.Own(self, wards));
    }

    private Uni<Set<UUID>> wards(UUID company, UUID guardian) {
        return pool.preparedQuery("select distinct ward from guardianships where company = $1 and guardian = $2")
                .execute(Sql.tuple(company, guardian))
                .map(Sql::ids);
    }
}
