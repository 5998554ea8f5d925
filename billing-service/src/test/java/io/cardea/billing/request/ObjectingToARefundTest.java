package io.cardea.billing.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.invoice.Invoices;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.money.Money;
import org.junit.jupiter.api.Test;

class ObjectingToARefundTest {

    @Test
    void nobody_gives_back_what_the_provider_does_not_take() {
        var amount = new Money(5_124, "KWD");

        assertThat(Refunding.objection(by(ProviderName.STRIPE), amount))
                .contains(new RefundRefusal.NotTaken("stripe", amount));
    }

    @Test
    void another_provider_may_take_it() {
        assertThat(Refunding.objection(by(ProviderName.NETS), new Money(5_124, "KWD")))
                .isEmpty();
    }

    private static PaymentRequest by(ProviderName provider) {
        return PaymentRequest.first(
                Invoices.REQUEST,
                Invoices.open(),
                new PaymentTerms(null, AllowedMethod.ALL),
                new Route(provider, null),
                null);
    }
}
