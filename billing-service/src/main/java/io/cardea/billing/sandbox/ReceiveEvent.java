package io.cardea.billing.sandbox;

import io.cardea.billing.request.CompanyOfRequest;
import io.cardea.billing.request.ProviderWord;
import io.cardea.billing.request.SettlePayment;
import io.cardea.billing.sandbox.Receipt.Result;
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
import org.jspecify.annotations.Nullable;

/// Takes one verified event of the provider: its id and its effect are committed together, so that it counts once
/// however often it comes.
@ApplicationScoped
class ReceiveEvent {

    private static final Logger LOG = Logger.getLogger(ReceiveEvent.class);

    /// Events in one transaction.
    private static final int AT_ONCE = 100;

    private final SettlePayment settling;
    private final SeenEvents seen;
    private final CompanyOfRequest companies;
    private final CompanyClocks clocks;
    private final Together<Notice.OfPayment, Result> together;
    private final Transactions transactions;

    ReceiveEvent(
            SettlePayment settling,
            SeenEvents seen,
            CompanyOfRequest companies,
            CompanyClocks clocks,
            Transactions transactions) {
        this.settling = settling;
        this.seen = seen;
        this.companies = companies;
        this.clocks = clocks;
        this.together = new Together<>(transactions, AT_ONCE, this::settle);
        this.transactions = transactions;
    }

    /// Completes once everything is committed.
    ///
    /// @param event null where the body could not be read
    Uni<Receipt> receive(@Nullable ProviderEvent event) {
        return switch (Notice.in(event)) {
            case Notice.Unreadable() -> Uni.createFrom().failure(new Refused(new WebhookRefusal.UnreadableBody()));
            case Notice.OfSomethingElse(var id) -> Uni.createFrom().item(new Receipt(id, Result.IGNORED));
            case Notice.OfUnknownPayment(var word) ->
                transactions.inTransaction(tx -> unknown(tx, word)).map(result -> new Receipt(word.event(), result));
            case Notice.OfPayment payment ->
                together.join(payment).map(result -> new Receipt(payment.word().event(), result));
        };
    }

    private Uni<Result> settle(Tx tx, Notice.OfPayment payment) {
        return companies
                .find(tx, payment.request())
                .chain(company -> company.map(found -> settle(tx, found, payment.request(), payment.word()))
                        .orElseGet(() -> unknown(tx, payment.word())));
    }

    private Uni<Result> settle(Tx tx, UUID company, UUID request, ProviderWord word) {
        return clocks.now(tx, company)
                .map(now -> new Occasion(company, SandboxProvider.ACTOR, null, now, null))
                .chain(occasion -> seen.add(tx, word.event(), company, request)
                        .chain(isNew -> isNew
                                ? settling.settle(tx, occasion, request, word).replaceWith(Result.APPLIED)
                                : Uni.createFrom().item(Result.DUPLICATE)));
    }

    private Uni<Result> unknown(Tx tx, ProviderWord word) {
        LOG.warnf(
                "The provider tells of payment %s, which we never asked for: event %s", word.reference(), word.event());
        return seen.add(tx, word.event(), null, null).replaceWith(Result.UNKNOWN_PAYMENT);
    }
}
