package io.cardea.billing.request;

import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.NotSent;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.billing.request.Settlement.AfterDecline;
import io.cardea.billing.request.Settlement.AskTheProvider;
import io.cardea.billing.request.Settlement.Contradicts;
import io.cardea.billing.request.Settlement.Declines;
import io.cardea.billing.request.Settlement.NothingNew;
import io.cardea.billing.request.Settlement.Pays;
import io.cardea.billing.request.Settlement.Waits;
import io.cardea.billing.task.TaskKind;
import java.time.Instant;

/// Decides what the provider's word means for a payment request. Words may come twice, late and in any
/// order: the state only ever moves forward, and money that is there stays there.
final class Settling {

    private Settling() {}

    /// @param invoiceOpen is the invoice still waiting for its money?
    /// @param at business time
    static Settlement decide(PaymentRequest request, boolean invoiceOpen, ProviderWord word, Instant at) {
        if (request.payment() instanceof Unknown && word.source() == Source.EVENT) {
            return new AskTheProvider();
        }
        if (!word.amount().equals(request.amount())) {
            return amountMismatch(request, word, at);
        }
        return switch (request.payment()) {
            case NotSent fresh ->
                fromPending(request, fresh.sent(word.reference(), word.link()), invoiceOpen, word, at);
            case Unknown lost -> fromPending(request, lost.found(word.reference(), word.link()), invoiceOpen, word, at);
            case Pending pending ->
                pending.reference().equals(word.reference())
                        ? fromPending(request, pending, invoiceOpen, word, at)
                        : referenceMismatch(pending.reference(), word);
            case Declined declined -> overturned(request, declined, word, at);
            case Succeeded succeeded ->
                succeeded.reference().equals(word.reference())
                        ? new NothingNew()
                        : referenceMismatch(succeeded.reference(), word);
        };
    }

    private static Settlement fromPending(
            PaymentRequest request, Pending pending, boolean invoiceOpen, ProviderWord word, Instant at) {
        return switch (word.verdict()) {
            case PENDING -> waits(request, pending);
            case SUCCEEDED -> pays(request, pending.succeeded(word.event(), at));
            case DECLINED -> declines(request.with(pending.declined(word.event(), word.decline())), invoiceOpen, word);
        };
    }

    private static Settlement declines(PaymentRequest declined, boolean invoiceOpen, ProviderWord word) {
        return new Declines(
                declined,
                new PaymentChange.Declined(word.event()),
                afterDecline(declined, invoiceOpen),
                word.decline() == Decline.HARD);
    }

    private static Settlement waits(PaymentRequest request, Pending pending) {
        return request.payment() instanceof Pending
                ? new NothingNew()
                : new Waits(request.with(pending), new PaymentChange.Sent(pending.reference(), pending.link()));
    }

    private static Settlement pays(PaymentRequest request, Succeeded succeeded) {
        return new Pays(request.with(succeeded), new PaymentChange.Succeeded(succeeded.event()), succeeded.reference());
    }

    private static Settlement overturned(PaymentRequest request, Declined declined, ProviderWord word, Instant at) {
        if (!declined.reference().equals(word.reference())) {
            return referenceMismatch(declined.reference(), word);
        }
        return switch (word.verdict()) {
            case SUCCEEDED -> pays(request, declined.overturned(word.event(), at));
            case PENDING, DECLINED -> new NothingNew();
        };
    }

    /// A link that ran out, or gave way to a card, says nothing of the member: it is replaced as often as
    /// need be.
    private static AfterDecline afterDecline(PaymentRequest declined, boolean invoiceOpen) {
        AfterDecline owed = declined.mayBeReplaced() ? AfterDecline.ASK_AGAIN : AfterDecline.GIVE_UP;
        return invoiceOpen ? owed : AfterDecline.LEAVE_IT;
    }

    /// Kept with the request where it is money and about the payment that we know, so that it
    /// can be given back.
    private static Settlement amountMismatch(PaymentRequest request, ProviderWord word, Instant at) {
        if (word.amount().equals(request.captured()) && word.verdict() == Verdict.SUCCEEDED) {
            return new NothingNew();
        }
        String text = "Asked for %s; the provider's payment %s says %s over %s."
                .formatted(
                        request.amount().named(),
                        word.reference(),
                        word.verdict(),
                        word.amount().named());
        return isMoneyOf(request.payment(), word)
                ? new Settlement.PaysOtherwise(
                        request.capturing(new Succeeded(word.reference(), word.event(), at), word.amount()),
                        new PaymentChange.OtherAmountPaid(word.event(), word.amount()),
                        text)
                : new Contradicts(TaskKind.AMOUNT_MISMATCH, text);
    }

    private static boolean isMoneyOf(PaymentState payment, ProviderWord word) {
        boolean known = switch (payment) {
            case NotSent _ -> true;
            case Unknown _ -> word.source() == Source.ANSWER;
            case Pending pending -> pending.reference().equals(word.reference());
            case Declined declined -> declined.reference().equals(word.reference());
            case Succeeded _ -> false;
        };
        return known
                && word.verdict() == Verdict.SUCCEEDED
                && !word.amount().negative()
                && !word.amount().nothing();
    }

    private static Contradicts referenceMismatch(String known, ProviderWord word) {
        String text = "The provider's payment was %s; now it says %s about %s."
                .formatted(known, word.verdict(), word.reference());
        return new Contradicts(TaskKind.REFERENCE_MISMATCH, text);
    }
}
