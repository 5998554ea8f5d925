package io.cardea.billing.account;

import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.Providers;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.database.Lookups;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which account is in charge of a payment, and its keys. A purchase asks memory, not the database.
@ApplicationScoped
public class ProviderAccounts {

    /// How long another replica may go by what was before.
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final SetStatement OF_COMPANY = SetStatement.over("company uuid", """
            select n, a.state::text from given join provider_accounts a using (company) where a.status = 'ACTIVE'""");

    private static final SetStatement BY_ID = SetStatement.over("account uuid", """
            select n, a.company, a.state::text from given join provider_accounts a on a.id = given.account
            where a.status = 'ACTIVE'""");

    private final Remembered<UUID, List<ProviderAccount>> ofCompany = new Remembered<>(MOMENT);
    private final Remembered<UUID, Optional<OpenedAccount>> opened = new Remembered<>(MOMENT);
    private final Providers providers;
    private final KeySeal seal;
    private final Lookups lookups;
    private final Json json;

    ProviderAccounts(Providers providers, KeySeal seal, Lookups lookups, Json json) {
        this.providers = providers;
        this.seal = seal;
        this.lookups = lookups;
        this.json = json;
    }

    /// The way that a new payment of the site goes: its own account, its company's, or the sandbox.
    public Uni<Route> inCharge(Tx tx, UUID company, @Nullable UUID site) {
        return ofCompany
                .get(
                        company,
                        () -> tx.run(OF_COMPANY, company)
                                .map(rows -> rows.stream()
                                        .map(row -> account(row, 1))
                                        .toList()))
                .map(accounts -> of(accounts, site)
                        .or(() -> of(accounts, null))
                        .map(ProviderAccount::route)
                        .orElse(Route.USUAL));
    }

    /// The ways that payments of the site may have gone, or all of the company's.
    public Uni<List<Route>> ways(UUID company, @Nullable UUID site) {
        return lookups.ask(OF_COMPANY, company).map(rows -> {
            List<ProviderAccount> accounts = rows.stream()
                    .map(row -> account(row, 1))
                    .filter(account -> site == null || account.site() == null || site.equals(account.site()))
                    .toList();
            boolean usual = accounts.stream().noneMatch(account -> account.site() == null);
            return Stream.concat(
                            accounts.stream().map(ProviderAccount::route),
                            usual ? Stream.of(Route.USUAL) : Stream.empty())
                    .toList();
        });
    }

    /// The keys to go that way; nothing where the account is removed.
    public Uni<Optional<OpenedAccount>> open(Route route) {
        UUID account = route.account();
        return account == null
                ? Uni.createFrom().item(ofDeployment(route.provider()))
                : opened.get(
                                account,
                                () -> lookups.ask(BY_ID, account)
                                        .map(rows -> rows.stream().findFirst().map(this::open)))
                        .map(found -> found.filter(one -> one.route().equals(route)));
    }

    void changed(UUID company, UUID account) {
        ofCompany.forget(company);
        opened.forget(account);
    }

    private Optional<OpenedAccount> ofDeployment(ProviderName name) {
        PaymentProvider provider = providers.of(name);
        return provider.ofDeployment().map(keys -> new OpenedAccount(null, new Route(name, null), keys));
    }

    private OpenedAccount open(Row row) {
        ProviderAccount account = account(row, 2);
        UUID company = row.getUUID(1);
        SealedKeys sealed = Objects.requireNonNull(account.keys(), "an active account has keys");
        return new OpenedAccount(company, account.route(), seal.open(company, account.id(), sealed));
    }

    private ProviderAccount account(Row row, int at) {
        return json.readTolerantly(row.getString(at), ProviderAccount.class);
    }

    private static Optional<ProviderAccount> of(List<ProviderAccount> accounts, @Nullable UUID site) {
        return accounts.stream()
                .filter(account -> Objects.equals(account.site(), site))
                .findFirst();
    }

    /// What was read a moment ago is not read again. Another replica's change is seen when the moment is over.
    private static final class Remembered<K, V> {

        private final Map<K, Read<V>> known = new ConcurrentHashMap<>();
        private final long moment;

        Remembered(Duration moment) {
            this.moment = moment.toNanos();
        }

        private record Read<V>(V value, long at) {}

        Uni<V> get(K key, Supplier<Uni<V>> read) {
            Read<V> before = known.get(key);
            return before != null && System.nanoTime() - before.at < moment
                    ? Uni.createFrom().item(before.value)
                    : read.get().invoke(value -> known.put(key, new Read<>(value, System.nanoTime())));
        }

        void forget(K key) {
            known.remove(key);
        }
    }
}
