package io.cardea.chassis.tenancy;

import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the caller may see of things that belong to members: staff all of the company's, a member their own and
/// those of whom they guard. What is out of reach does not exist. To be asked while the request is still on its own
/// thread.
@RequestScoped
public class WithinReach {

    private final Caller caller;
    private final CallerReach callerReach;
    private final Pool pool;

    WithinReach(Caller caller, CallerReach callerReach, Pool pool) {
        this.caller = caller;
        this.callerReach = callerReach;
        this.pool = pool;
    }

    /// A page, in the order of the ids. Members see what is theirs, whatever they ask for.
    ///
    /// @param filter columns and their values, besides `member`
    public <S> Uni<Page<Versioned<S>>> page(
            Aggregates<S, ?> of, Map<String, ? extends @Nullable Object> filter, @Nullable UUID member, Cursor cursor) {
        UUID company = caller.company();
        return callerReach.now().chain(reach -> {
            Map<String, @Nullable Object> all = new HashMap<>(filter);
            all.put("member", reach.among(member));
            return of.page(pool, company, all, cursor);
        });
    }

    /// One of them.
    ///
    /// @param member whose it is
    public <S> Uni<Versioned<S>> get(Aggregates<S, ?> of, UUID id, Function<S, UUID> member) {
        UUID company = caller.company();
        return callerReach.now().chain(reach -> of.get(pool, company, id, found -> reach.covers(member.apply(found))));
    }
}
