package io.cardea.billing.sandbox;

import io.cardea.billing.request.PaymentToSend;
import io.cardea.billing.request.PaymentToSend.Fresh;
import io.cardea.billing.request.PaymentToSend.Settled;
import io.cardea.billing.request.PaymentToSend.Unresolved;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.billing.request.SettlePayment;
import io.cardea.billing.sandbox.SendOutcome.Answered;
import io.cardea.billing.sandbox.SendOutcome.Lost;
import io.cardea.billing.sandbox.SendOutcome.NotThere;
import io.cardea.billing.sandbox.SendOutcome.Refused;
import io.cardea.billing.sandbox.SendOutcome.Unreachable;
import io.cardea.billing.task.OpenTask;
import io.cardea.billing.task.TaskKind;
import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Together;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/// Sees to one queued request: talks to the provider with nothing locked, writes what came of it. It is also the
/// janitor: an UNKNOWN request is asked about, and sent again only when the provider does not know it.
@ApplicationScoped
class SendPayment {

    private static final Logger LOG = Logger.getLogger(SendPayment.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES_BEFORE_A_TASK = 8;

    /// Requests whose outcome is written in one transaction.
    private static final int AT_ONCE = 100;

    private final ProviderClient provider;
    private final ProviderSettings settings;
    private final SettlePayment settling;
    private final SendQueue queue;
    private final OpenTask tasks;
    private final CompanyClocks clocks;
    private final Together<Effect, Boolean> together;

    SendPayment(
            ProviderClient provider,
            ProviderSettings settings,
            SettlePayment settling,
            SendQueue queue,
            OpenTask tasks,
            CompanyClocks clocks,
            Transactions transactions) {
        this.provider = provider;
        this.settings = settings;
        this.settling = settling;
        this.queue = queue;
        this.tasks = tasks;
        this.clocks = clocks;
        this.together = new Together<>(transactions, AT_ONCE, this::apply);
    }

    /// What is to be written of one request.
    private record Effect(Entry entry, BiFunction<Tx, Occasion, Uni<Void>> work) {}

    /// Blocks.
    void send(Entry entry, PaymentToSend payment) throws InterruptedException {
        switch (payment) {
            case Settled() -> write(entry, (tx, occasion) -> queue.remove(tx, entry));
            case Fresh fresh -> keep(entry, provider.send(fresh.request(), fresh.amount(), fresh.text()));
            case Unresolved unresolved -> keep(entry, resolve(unresolved));
        }
    }

    private SendOutcome resolve(Unresolved payment) throws InterruptedException {
        return provider.find(payment.request()) instanceof SendOutcome found && !(found instanceof NotThere)
                ? found
                : provider.send(payment.request(), payment.amount(), payment.text());
    }

    private void keep(Entry entry, SendOutcome outcome) {
        switch (outcome) {
            case Answered(var word) ->
                write(
                        entry,
                        (tx, occasion) -> settling.settle(tx, occasion, entry.request(), word)
                                .chain(() -> queue.remove(tx, entry)));
            case Lost(var why) -> {
                later(entry, why);
                write(
                        entry,
                        (tx, occasion) -> settling.leaveUnknown(tx, occasion, entry.request(), why)
                                .chain(() -> putOff(tx, occasion, entry, TaskKind.PAYMENT_UNRESOLVED, why)));
            }
            case Refused(var why) -> {
                later(entry, why);
                write(entry, (tx, occasion) -> putOff(tx, occasion, entry, TaskKind.PROVIDER_REFUSES, why));
            }
            case Unreachable(var why) -> {
                later(entry, why);
                write(entry, (tx, occasion) -> queue.putOff(tx, entry, pause(entry)));
            }
            case NotThere() -> throw new IllegalStateException("a payment that is not there is sent again at once");
        }
    }

    private Uni<Void> putOff(Tx tx, Occasion occasion, Entry entry, TaskKind kind, String why) {
        Uni<Void> put = queue.putOff(tx, entry, pause(entry));
        return entry.attempts() < TRIES_BEFORE_A_TASK
                ? put
                : put.chain(() -> tasks.open(tx, occasion, kind, entry.request(), "After many tries: " + why + "."));
    }

    private void write(Entry entry, BiFunction<Tx, Occasion, Uni<Void>> work) {
        together.join(new Effect(entry, work)).await().atMost(PATIENCE);
    }

    private Uni<Boolean> apply(Tx tx, Effect effect) {
        UUID company = effect.entry().company();
        return clocks.now(tx, company)
                .map(now -> new Occasion(company, SandboxProvider.ACTOR, null, now, null))
                .chain(occasion -> effect.work().apply(tx, occasion))
                .replaceWith(true);
    }

    private Duration pause(Entry entry) {
        return Pauses.after(entry.attempts(), settings.retryAfter());
    }

    private void later(Entry entry, String why) {
        LOG.warnf("Payment request %s: %s; next try in %s", entry.request(), why, pause(entry));
    }
}
