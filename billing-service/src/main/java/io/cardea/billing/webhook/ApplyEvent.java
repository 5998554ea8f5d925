package io.cardea.billing.webhook;

import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.WebhookRefusal;
import io.cardea.billing.request.CompanyOfRequest;
import io.cardea.billing.request.CompanyOfRequest.Owner;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SettlePayment;
import io.cardea.billing.webhook.Receipt.Result;
import io.cardea.billing.webhook.ReceiveEvent.News;
import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Together;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Applies events: an event's id and its effect are committed together, so that it counts once however
/// often it comes.
@ApplicationScoped
class ApplyEvent {

    private static final Logger LOG = Logger.getLogger(ApplyEvent.class);

    /// Events in one transaction.
    private static final int AT_ONCE = 100;

    private final SettlePayment settling;
    private final SendQueue queue;
    private final SeenEvents seen;
    private final CompanyOfRequest owners;
    private final CompanyClocks clocks;
    private final Together<News, Result> together;

    ApplyEvent(
            SettlePayment settling,
            SendQueue queue,
            SeenEvents seen,
            CompanyOfRequest owners,
            CompanyClocks clocks,
            Transactions transactions) {
        this.settling = settling;
        this.queue = queue;
        this.seen = seen;
        this.owners = owners;
        this.clocks = clocks;
        this.together = new Together<>(transactions, AT_ONCE, this::apply);
    }

    Uni<Receipt> apply(News news) {
        return together.join(news).map(result -> new Receipt(news.event(), result));
    }

    private Uni<Result> apply(Tx tx, News news) {
        UUID request = news.request();
        return request == null
                ? unknown(tx, news)
                : owners.find(tx, request)
                        .chain(owner -> owner.map(found -> apply(tx, news, request, found))
                                .orElseGet(() -> unknown(tx, news)));
    }

    private Uni<Result> apply(Tx tx, News news, UUID request, Owner owner) {
        UUID company = owner.company();
        return news.belongsTo(owner)
                ? clocks.now(tx, company)
                        .map(now ->
                                new Occasion(company, news.route().provider().actor(), null, now, null))
                        .chain(occasion -> seen.add(tx, news.route().path(), news.event(), company, request)
                                .chain(isNew -> isNew
                                        ? effect(tx, occasion, news, request).replaceWith(Result.APPLIED)
                                        : Uni.createFrom().item(Result.DUPLICATE)))
                : Uni.createFrom().failure(new Refused(new WebhookRefusal.OtherAccount()));
    }

    private Uni<Void> effect(Tx tx, Occasion occasion, News news, UUID request) {
        ProviderWord word = news.word();
        if (news.later()) {
            return queue.lookBack(tx, occasion.company(), request);
        }
        return word == null ? queue.ask(tx, occasion.company(), request) : settling.settle(tx, occasion, request, word);
    }

    private Uni<Result> unknown(Tx tx, News news) {
        LOG.warnf(
                "%s tells of a payment that we never asked for: event %s",
                news.route().path(), news.event());
        return seen.add(tx, news.route().path(), news.event(), null, null).replaceWith(Result.UNKNOWN_PAYMENT);
    }
}
