package io.cardea.billing.request;

import static io.cardea.billing.request.PaymentRequests.LINK;
import static io.cardea.billing.request.PaymentRequests.REFERENCE;
import static io.cardea.billing.request.PaymentRequests.fresh;
import static io.cardea.billing.request.PaymentRequests.in;

import io.cardea.billing.request.PaymentState.Declined;
import io.cardea.billing.request.PaymentState.Pending;
import io.cardea.billing.request.PaymentState.Succeeded;
import io.cardea.billing.request.PaymentState.Unknown;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void what_is_told_of_payment_requests_is_what_the_contract_says() {
        EventContract.<PaymentRequest, PaymentChange>of(
                        HouseStyle.mapper(), "billing.payments", "payment-request", PaymentChange.class)
                .mapping(PaymentRequestMessage::of, change -> change)
                .sample(fresh(), new PaymentChange.Requested())
                .sample(in(new Unknown("no answer")), new PaymentChange.LeftUnknown("no answer"))
                .sample(in(new Pending(REFERENCE, LINK)), new PaymentChange.Sent(REFERENCE, LINK))
                .sample(in(new Succeeded(REFERENCE, "evt_1")), new PaymentChange.Succeeded("evt_1"))
                .sample(in(new Declined(REFERENCE, "evt_1")), new PaymentChange.Declined("evt_1"))
                .verify();
    }
}
