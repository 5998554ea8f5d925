package io.cardea.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import io.cardea.billing.provider.ProviderName;
import io.cardea.chassis.money.Money;
import java.net.ConnectException;

/// One call of Stripe's library, whose exceptions become answers. Their messages may quote what we sent; only their
/// codes are told.
interface StripeCall<T> {

    ProviderAnswer<T> make() throws StripeException;

    /// The same, but nothing is sent over an amount that Stripe would refuse, or take for another.
    static <T> ProviderAnswer<T> answer(Money amount, StripeCall<T> call) {
        return ProviderName.STRIPE.takes(amount)
                ? answer(call)
                : new Refused<>(
                        "%s: Stripe does not take %s".formatted(ProviderName.AMOUNT_NOT_TAKEN, amount.inMinorUnits()));
    }

    static <T> ProviderAnswer<T> answer(StripeCall<T> call) {
        try {
            return call.make();
        } catch (ApiConnectionException e) {
            return e.getCause() instanceof ConnectException
                    ? new Unreachable<>("no connection to Stripe")
                    : new Lost<>("no answer of Stripe");
        } catch (StripeException e) {
            return refusal(e);
        } catch (NullPointerException | IllegalArgumentException e) {
            return new Lost<>("the answer of Stripe is incomplete");
        }
    }

    private static <T> ProviderAnswer<T> refusal(StripeException e) {
        int status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        return switch (status) {
            case 404 -> new NotThere<>();
            case 409, 429 -> new Unreachable<>("Stripe is busy");
            case 400, 401, 402, 403 -> new Refused<>("Stripe answered %d %s".formatted(status, e.getCode()));
            default -> new Lost<>("Stripe answered " + status);
        };
    }
}
