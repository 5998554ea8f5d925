package io.cardea.billing.account;

import io.cardea.billing.provider.Keys;
import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens, rekeys and removes accounts, in the caller's transaction.
@ApplicationScoped
class ChangeAccounts {

    private final Aggregates<ProviderAccount, AccountChange> accounts;
    private final ProviderAccounts known;
    private final KeySeal seal;
    private final Ids ids;

    ChangeAccounts(AggregateStore store, ProviderAccounts known, KeySeal seal, Ids ids) {
        this.accounts = store.of(AccountAggregate.TYPE);
        this.known = known;
        this.seal = seal;
        this.ids = ids;
    }

    Uni<Versioned<ProviderAccount>> open(Tx tx, Occasion occasion, AccountRequests.Open wish) {
        UUID id = ids.next();
        Keys keys = wish.keys();
        UUID site = wish.site();
        return refuseUnknown(tx, occasion.company(), site)
                .chain(() -> refuseSecond(tx, occasion.company(), site))
                .chain(() -> create(tx, occasion, id, site, wish, keys))
                .invoke(() -> told(tx, occasion, id));
    }

    Uni<Versioned<ProviderAccount>> rekey(
            Tx tx, Occasion occasion, UUID id, Expected expected, AccountRequests.Rekey wish) {
        SealedKeys sealed = seal.close(occasion.company(), id, wish.keys());
        return accounts.change(tx, occasion, id, expected, account -> account.rekey(sealed))
                .invoke(() -> told(tx, occasion, id));
    }

    Uni<Versioned<ProviderAccount>> remove(Tx tx, Occasion occasion, UUID id) {
        return accounts.change(tx, occasion, id, ProviderAccount::remove).invoke(() -> told(tx, occasion, id));
    }

    private Uni<Versioned<ProviderAccount>> create(
            Tx tx, Occasion occasion, UUID id, @Nullable UUID site, AccountRequests.Open wish, Keys keys) {
        SealedKeys sealed = seal.close(occasion.company(), id, keys);
        return accounts.create(
                tx, occasion, ProviderAccount.opened(id, site, wish.provider(), sealed), new AccountChange.Opened());
    }

    private void told(Tx tx, Occasion occasion, UUID id) {
        tx.afterCommit(() -> known.changed(occasion.company(), id));
    }

    private static Uni<Void> refuseUnknown(Tx tx, UUID company, @Nullable UUID site) {
        return site == null
                ? Uni.createFrom().voidItem()
                : tx.connection()
                        .preparedQuery("select 1 from company_sites where company = $1 and site = $2")
                        .execute(Sql.tuple(company, site))
                        .invoke(rows -> {
                            if (rows.size() == 0) {
                                throw new Refused(new AccountRefusal.UnknownSite(site));
                            }
                        })
                        .replaceWithVoid();
    }

    /// Two who open one at the same time come one after the other.
    private Uni<Void> refuseSecond(Tx tx, UUID company, @Nullable UUID site) {
        return tx.connection()
                .preparedQuery("select pg_advisory_xact_lock(hashtext('provider_accounts'), hashtext($1::text))")
                .execute(Sql.tuple(company.toString()))
                .chain(() -> tx.connection().preparedQuery("""
                                select id from provider_accounts
                                where company = $1 and site is not distinct from $2 and status = 'ACTIVE'""").execute(Sql.tuple(company, site)))
                .invoke(rows -> {
                    for (Row row : rows) {
                        throw new Refused(new AccountRefusal.Exists(site, Objects.requireNonNull(row.getUUID(0))));
                    }
                })
                .replaceWithVoid();
    }
}
