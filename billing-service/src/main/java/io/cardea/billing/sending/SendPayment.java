package io.cardea.billing.sending;

import io.cardea.billing.account.OpenedAccount;
import io.cardea.billing.account.ProviderAccounts;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.Providers;
import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.billing.provider.RefundOrder;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.Route;
import io.cardea.billing.request.PaymentToSend;
import io.cardea.billing.request.PaymentToSend.Errand;
import io.cardea.billing.request.PaymentToSend.Fresh;
import io.cardea.billing.request.PaymentToSend.GiveBack;
import io.cardea.billing.request.PaymentToSend.LookBack;
import io.cardea.billing.request.PaymentToSend.Settled;
import io.cardea.billing.request.PaymentToSend.Unresolved;
import io.cardea.billing.request.PaymentToSend.Withdraw;
import io.cardea.billing.request.SendQueue.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sees to one queued request: talks to its provider with nothing locked, and has written what came of
/// it. It is also the janitor: what is UNKNOWN is asked about, and sent again only when the provider does
/// not know it.
@ApplicationScoped
class SendPayment {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Providers providers;
    private final ProviderAccounts accounts;
    private final ProvidersSettings settings;
    private final WriteOutcome outcome;

    SendPayment(Providers providers, ProviderAccounts accounts, ProvidersSettings settings, WriteOutcome outcome) {
        this.providers = providers;
        this.accounts = accounts;
        this.settings = settings;
        this.outcome = outcome;
    }

    /// Blocks.
    void send(Entry entry, PaymentToSend payment) throws InterruptedException {
        switch (payment) {
            case Settled() -> outcome.nothingToDo(entry);
            case Fresh(var errand, var token) ->
                outcome.ofPayment(
                        entry, errand, true, talk(errand, (provider, keys) -> ask(provider, keys, errand, token)));
            case Unresolved lost ->
                outcome.ofPayment(entry, lost.errand(), lost.owed(), talk(lost.errand(), resolve(lost)));
            case Withdraw(var errand, var reference) ->
                outcome.ofWithdrawal(
                        entry,
                        errand,
                        talk(errand, (provider, keys) -> provider.withdraw(keys, order(errand), reference)));
            case LookBack(var errand, var reference) ->
                outcome.ofAftermath(
                        entry,
                        errand,
                        talk(errand, (provider, keys) -> provider.aftermath(keys, order(errand), reference)));
            case GiveBack back -> outcome.ofRefund(entry, back, talk(back.errand(), giveBack(back)));
        }
    }

    private interface Talk<T> {
        ProviderAnswer<T> with(PaymentProvider provider, Keys keys) throws InterruptedException;
    }

    private <T> ProviderAnswer<T> talk(Errand errand, Talk<T> talk) throws InterruptedException {
        Route route = errand.route();
        Optional<OpenedAccount> account = accounts.open(route).await().atMost(PATIENCE);
        return account.isEmpty()
                ? new ProviderAnswer.Refused<>("the account at the provider is removed")
                : talk.with(providers.of(route.provider()), account.get().keys());
    }

    private Talk<ProviderWord> resolve(Unresolved lost) {
        return (provider, keys) -> {
            var found = provider.find(keys, order(lost.errand()), lost.reference());
            return found instanceof NotThere<ProviderWord> && lost.reference() == null
                    ? ask(provider, keys, lost.errand(), lost.token())
                    : found;
        };
    }

    private ProviderAnswer<ProviderWord> ask(PaymentProvider provider, Keys keys, Errand errand, @Nullable String token)
            throws InterruptedException {
        return token == null ? provider.create(keys, order(errand)) : provider.charge(keys, order(errand), token);
    }

    private static Talk<RefundWord> giveBack(GiveBack back) {
        var order = new RefundOrder(back.refund(), back.errand().request(), back.payment(), back.amount());
        String reference = back.reference();
        return (provider, keys) ->
                reference == null ? provider.refund(keys, order) : provider.findRefund(keys, order, reference);
    }

    private PaymentOrder order(Errand errand) {
        return new PaymentOrder(
                errand.request(),
                errand.amount(),
                errand.text(),
                settings.publicUrl().resolve("/v1/payment-returns/" + errand.request()),
                settings.publicUrl().resolve("/v1/webhooks/" + errand.route().path()));
    }
}
