package io.cardea.billing.close;

import io.cardea.billing.account.OpenedAccount;
import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.close.CloseRefusal.AlreadyFinished;
import io.cardea.billing.close.CloseRefusal.ReportNotFetched;
import io.cardea.billing.close.CloseRefusal.ReportNotOffered;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import io.cardea.billing.provider.Providers;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.clock.CompanyClock;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Has the providers tell by their API what they would report of a close's days, with nothing locked and no
/// transaction open; only what is whole becomes a part of the report.
@ApplicationScoped
class FetchReport {

    private static final Logger LOG = Logger.getLogger(FetchReport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How far back a sandbox company's payments may really have been made.
    private static final int SANDBOX_DAYS = 31;

    private final Providers providers;
    private final ProviderAccounts accounts;
    private final FetchedLines lines;
    private final Ids ids;
    private final InstantSource realTime = InstantSource.system();

    FetchReport(Providers providers, ProviderAccounts accounts, FetchedLines lines, Ids ids) {
        this.providers = providers;
        this.accounts = accounts;
        this.lines = lines;
        this.ids = ids;
    }

    /// @return under which id the lines are kept until the close takes them
    Uni<UUID> fetch(UUID company, Close close, CompanyClock clock) {
        if (close.status() == CloseStatus.FINISHED) {
            return Uni.createFrom().failure(new Refused(new AlreadyFinished(close.days())));
        }
        UUID fetch = ids.next();
        return accounts.ways(company, close.site())
                .map(this::thatOfferOne)
                .chain(ways -> Uni.createFrom()
                        .item(() -> all(fetch, close, ways, window(close.days(), clock)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .onFailure()
                .call(() -> forget(fetch, close.id()));
    }

    Uni<Void> forget(UUID fetch, UUID close) {
        return lines.forget(fetch, close, realTime.instant());
    }

    private List<Route> thatOfferOne(List<Route> ways) {
        List<Route> offering = ways.stream()
                .filter(way -> providers.of(way.provider()).givesReports())
                .toList();
        if (offering.isEmpty()) {
            throw new Refused(new ReportNotOffered(
                    ways.stream().map(way -> way.provider().name()).distinct().toList()));
        }
        return offering;
    }

    /// Blocks.
    private UUID all(UUID fetch, Close close, List<Route> ways, Days window) {
        var count = new AtomicInteger();
        for (Route way : ways) {
            accounts.open(way)
                    .await()
                    .atMost(PATIENCE)
                    .ifPresentOrElse(
                            account -> one(fetch, close.id(), account, window, count),
                            () -> LOG.warnf("Close %s: no keys for %s, so its report is left out", close.id(), way));
        }
        return fetch;
    }

    private void one(UUID fetch, UUID close, OpenedAccount account, Days window, AtomicInteger count) {
        var provider = providers.of(account.route().provider());
        boolean own = account.route().account() != null;
        try {
            ProviderAnswer<Integer> told = provider.report(
                    account.keys(),
                    window.from(),
                    window.to(),
                    page -> lines.add(fetch, count.getAndAdd(page.size()), close, own, page, realTime.instant())
                            .await()
                            .atMost(PATIENCE));
            if (!(told instanceof Answered<Integer>)) {
                LOG.warnf("Close %s: the report of %s is not fetched: %s", close, provider.name(), why(told));
                throw new Refused(new ReportNotFetched(provider.name().name(), why(told)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new ReportNotFetched(provider.name().name(), "the service is stopping"));
        }
    }

    /// A day more on each side, since days are those of the company's zone. A sandbox company's payments were
    /// really made lately, whatever its clock says.
    private Days window(Days days, CompanyClock clock) {
        LocalDate today = LocalDate.ofInstant(realTime.instant(), ZoneOffset.UTC);
        LocalDate from = days.from().minusDays(1);
        LocalDate to = days.to().plusDays(1);
        return clock.sandbox()
                ? new Days(
                        Collections.min(List.of(from, today.minusDays(SANDBOX_DAYS))),
                        Collections.max(List.of(to, today.plusDays(1))))
                : new Days(from, to);
    }

    private static String why(ProviderAnswer<Integer> told) {
        return switch (told) {
            case Answered<Integer> _ -> "";
            case NotThere<Integer>() -> "the provider knows of none";
            case Unreachable<Integer>(var why) -> why;
            case ProviderAnswer.Refused<Integer>(var why) -> why;
            case Lost<Integer>(var why) -> why;
        };
    }
}
