package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.LINK;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.fresh;
import static io.cardea.billing.request.PaymentRequests.in;

import io.cardea.billing.invoice.Invoices;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.ProviderDispute.Outcome;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.Route;
import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.money.Money;
import io.cardea.testing.contract.EventContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID REFUND = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a1");
    private static final UUID FIRST_TRY = UUID.fromString("01931f70-0000-7000-8000-0000000000a8");
    private static final UUID ACCOUNT = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a2");
    private static final UUID METHOD = UUID.fromString("0199a1c0-0000-7000-8000-0000000000a3");
    private static final Money PART = new Money(100, "NOK");
    private static final Refund FOUND = Refund.found(
            UUID.fromString("0199a1c0-0000-7000-8000-0000000000a4"),
            PART,
            "ref_2",
            RefundState.SUCCEEDED,
            PaymentRequests.NOON);

    @Test
    void what_is_told_of_payment_requests_is_what_the_contract_says() {
        EventContract.<PaymentRequest, PaymentChange>of(
                        HouseStyle.mapper(), "billing.payments", "payment-request", PaymentChange.class)
                .mapping(PaymentRequestMessage::of, change -> change)
                .sample(fresh(), new PaymentChange.Requested())
                .sample(in(new Unknown("no answer")), new PaymentChange.LeftUnknown("no answer"))
                .sample(in(new Pending(REFERENCE, LINK)), new PaymentChange.Sent(REFERENCE, LINK))
                .sample(in(new Pending(REFERENCE, LINK)).yieldingTo(METHOD), new PaymentChange.Yielded(METHOD))
                .sample(
                        in(new Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON)),
                        new PaymentChange.Succeeded("evt_1"))
                .sample(in(new Declined(REFERENCE, "evt_1", Decline.SOFT)), new PaymentChange.Declined("evt_1"))
                .sample(
                        in(new Pending(REFERENCE, null))
                                .capturing(new Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON), PART),
                        new PaymentChange.OtherAmountPaid("evt_1", PART))
                .sample(refunding(RefundState.NOT_SENT), new PaymentChange.RefundRequested(REFUND, PART))
                .sample(refunding(RefundState.PENDING), new PaymentChange.RefundSent(REFUND, "ref_1"))
                .sample(refunding(RefundState.SUCCEEDED), new PaymentChange.RefundSucceeded(REFUND, "ref_1"))
                .sample(refunding(RefundState.DECLINED), new PaymentChange.RefundDeclined(REFUND))
                .sample(refunding(RefundState.UNKNOWN), new PaymentChange.RefundLeftUnknown(REFUND, "no answer"))
                .sample(
                        refunding(RefundState.SUCCEEDED).with(FOUND),
                        new PaymentChange.RefundFound(FOUND.id(), PART, "ref_2"))
                .sample(disputed(Outcome.OPEN), new PaymentChange.DisputeOpened("dp_1", PART))
                .sample(disputed(Outcome.WON), new PaymentChange.DisputeWon("dp_1", PART))
                .sample(disputed(Outcome.LOST), new PaymentChange.DisputeLost("dp_1", PART))
                .verify();
    }

    private static PaymentRequest disputed(Outcome outcome) {
        return refunding(RefundState.SUCCEEDED).with(Dispute.heard("dp_1", PART, outcome, PaymentRequests.NOON));
    }

    private static PaymentRequest refunding(RefundState state) {
        Refund refund = Refund.asked(FIRST_TRY, PART, "broken shower").again(REFUND);
        PaymentRequest paid = PaymentRequest.first(
                        Invoices.REQUEST,
                        Invoices.open(),
                        new PaymentTerms(null, AllowedMethod.ALL),
                        new Route(ProviderName.STRIPE, ACCOUNT),
                        METHOD)
                .with(new Succeeded(REFERENCE, "evt_1", PaymentRequests.NOON));
        return paid.with(state == RefundState.NOT_SENT ? refund : refund.in(state, "ref_1", PaymentRequests.NOON));
    }
}
