package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoices;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.Route;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.NotSent;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Payment requests and the provider's words, for tests.
final class PaymentRequests {

    static final String REFERENCE = "pay_1";
    static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    static final String LINK = "http://127.0.0.1:8107/pay/pay_1";

    private PaymentRequests() {}

    static PaymentRequest fresh() {
        return allowing(AllowedMethod.ALL);
    }

    /// For a product that may be paid by these.
    static PaymentRequest allowing(Set<AllowedMethod> methods) {
        return PaymentRequest.first(
                Invoices.REQUEST, Invoices.open(), new PaymentTerms(null, methods), Route.USUAL, null);
    }

    static PaymentRequest in(PaymentState state) {
        return fresh().with(state);
    }

    /// One request per state there is.
    static List<PaymentRequest> inEachState() {
        return List.of(
                in(new NotSent()),
                in(new Pending(REFERENCE, LINK)),
                in(new Unknown("time-out")),
                in(new Succeeded(REFERENCE, "evt_0", NOON)),
                in(new Declined(REFERENCE, "evt_0", null)));
    }

    static ProviderWord event(Verdict verdict) {
        return word(verdict, Source.EVENT, fresh().amount());
    }

    static ProviderWord answer(Verdict verdict) {
        return word(verdict, Source.ANSWER, fresh().amount());
    }

    static ProviderWord word(Verdict verdict, Source source, Money amount) {
        return new ProviderWord(REFERENCE, verdict, amount, "evt_" + verdict, source, LINK);
    }
}
