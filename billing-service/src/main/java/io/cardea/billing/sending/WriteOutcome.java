package io.cardea.billing.sending;

import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.request.PaymentToSend.Errand;
import io.cardea.billing.request.PaymentToSend.GiveBack;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.billing.request.SettleAftermath;
import io.cardea.billing.request.SettlePayment;
import io.cardea.billing.request.SettleRefund;
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
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Writes what came of talking to a provider, some requests in one transaction. What came of it decides
/// what becomes of the entry in the queue: it is done, goes on, or is tried again later; after many tries
/// a person is told.
@ApplicationScoped
class WriteOutcome {

    private static final Logger LOG = Logger.getLogger(WriteOutcome.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES_BEFORE_A_TASK = 8;

    /// How long a provider may take to give money back before we ask again without having heard.
    private static final Duration A_LONG_WHILE = Duration.ofHours(1);

    /// Requests whose outcome is written in one transaction.
    private static final int AT_ONCE = 100;

    private final ProvidersSettings settings;
    private final SettlePayment payments;
    private final SettleRefund refunds;
    private final SettleAftermath aftermaths;
    private final SendQueue queue;
    private final OpenTask tasks;
    private final CompanyClocks clocks;
    private final Together<Effect, Boolean> together;

    WriteOutcome(
            ProvidersSettings settings,
            SettlePayment payments,
            SettleRefund refunds,
            SettleAftermath aftermaths,
            SendQueue queue,
            OpenTask tasks,
            CompanyClocks clocks,
            Transactions transactions) {
        this.settings = settings;
        this.payments = payments;
        this.refunds = refunds;
        this.aftermaths = aftermaths;
        this.queue = queue;
        this.tasks = tasks;
        this.clocks = clocks;
        this.together = new Together<>(transactions, AT_ONCE, this::apply);
    }

    private interface Work extends BiFunction<Tx, Occasion, Uni<Void>> {}

    /// What is to be written of one request.
    private record Effect(Entry entry, String actor, Work work) {}

    void nothingToDo(Entry entry) {
        write(entry, "janitor", (tx, _) -> queue.remove(tx, entry));
    }

    /// @param owed is its invoice still open? If not, a payment that is there is taken back next.
    void ofPayment(Entry entry, Errand errand, boolean owed, ProviderAnswer<ProviderWord> answer) {
        keep(
                entry,
                errand,
                answer,
                word -> (tx, occasion) -> payments.settle(tx, occasion, entry.request(), word)
                        .chain(() -> after(tx, entry, owed, word.verdict())),
                why -> (tx, occasion) -> payments.leaveUnknown(tx, occasion, entry.request(), why));
    }

    /// News of what came later goes on being looked for once it is known that there was a payment.
    private Uni<Void> after(Tx tx, Entry entry, boolean owed, Verdict verdict) {
        if (entry.lookBack() && verdict == Verdict.SUCCEEDED) {
            return queue.lookBack(tx, entry.company(), entry.request());
        }
        return owed || verdict != Verdict.PENDING ? queue.remove(tx, entry) : queue.goOn(tx, entry);
    }

    void ofWithdrawal(Entry entry, Errand errand, ProviderAnswer<ProviderWord> answer) {
        keep(
                entry,
                errand,
                answer,
                word -> (tx, occasion) -> word.verdict() == Verdict.PENDING
                        ? putOff(tx, occasion, entry, TaskKind.PROVIDER_REFUSES, "the payment is still waiting")
                        : payments.settle(tx, occasion, entry.request(), word).chain(() -> queue.remove(tx, entry)),
                _ -> (_, _) -> Uni.createFrom().voidItem());
    }

    void ofRefund(Entry entry, GiveBack back, ProviderAnswer<RefundWord> answer) {
        keep(
                entry,
                back.errand(),
                answer,
                word -> (tx, occasion) -> refunds.settle(tx, occasion, entry.request(), back.refund(), word)
                        .chain(() -> word.verdict() == Verdict.PENDING
                                ? queue.park(tx, entry, A_LONG_WHILE)
                                : queue.goOn(tx, entry)),
                why -> (tx, occasion) -> refunds.leaveUnknown(tx, occasion, entry.request(), back.refund(), why));
    }

    /// Refunds that are on their way are seen to next.
    void ofAftermath(Entry entry, Errand errand, ProviderAnswer<Aftermath> answer) {
        keep(
                entry,
                errand,
                answer,
                told -> (tx, occasion) ->
                        aftermaths.settle(tx, occasion, entry.request(), told).chain(() -> queue.goOn(tx, entry)),
                _ -> NOTHING);
    }

    private <T> void keep(
            Entry entry,
            Errand errand,
            ProviderAnswer<T> answer,
            Function<T, Work> heard,
            Function<String, Work> unknown) {
        String actor = errand.route().provider().actor();
        switch (answer) {
            case Answered<T>(var word) -> write(entry, actor, heard.apply(word));
            case Lost<T>(var why) -> later(entry, actor, unknown.apply(why), TaskKind.PAYMENT_UNRESOLVED, why);
            case NotThere<T>() ->
                later(entry, actor, NOTHING, TaskKind.PAYMENT_UNRESOLVED, "the provider knows it no longer");
            case Refused<T>(var why) -> later(entry, actor, NOTHING, TaskKind.PROVIDER_REFUSES, why);
            case Unreachable<T>(var why) -> {
                log(entry, why);
                write(entry, actor, (tx, _) -> queue.putOff(tx, entry, pause(entry)));
            }
        }
    }

    private static final Work NOTHING = (_, _) -> Uni.createFrom().voidItem();

    private void later(Entry entry, String actor, Work first, TaskKind kind, String why) {
        log(entry, why);
        write(
                entry,
                actor,
                (tx, occasion) -> first.apply(tx, occasion).chain(() -> putOff(tx, occasion, entry, kind, why)));
    }

    private Uni<Void> putOff(Tx tx, Occasion occasion, Entry entry, TaskKind kind, String why) {
        Uni<Void> put = queue.putOff(tx, entry, pause(entry));
        return entry.attempts() < TRIES_BEFORE_A_TASK
                ? put
                : put.chain(() -> tasks.open(tx, occasion, kind, entry.request(), "After many tries: " + why + "."));
    }

    private void write(Entry entry, String actor, Work work) {
        together.join(new Effect(entry, actor, work)).await().atMost(PATIENCE);
    }

    private Uni<Boolean> apply(Tx tx, Effect effect) {
        UUID company = effect.entry().company();
        return clocks.now(tx, company)
                .map(now -> new Occasion(company, effect.actor(), null, now, null))
                .chain(occasion -> effect.work().apply(tx, occasion))
                .replaceWith(true);
    }

    private Duration pause(Entry entry) {
        return Pauses.after(entry.attempts(), settings.retryAfter());
    }

    private void log(Entry entry, String why) {
        LOG.warnf("Payment request %s: %s; next try in %s", entry.request(), why, pause(entry));
    }
}
