package io.cardea.billing.stripe;

import io.cardea.billing.provider.Decline;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Stripe's decline codes mean for later charges.
final class StripeDeclines {

    private static final Set<String> FOR_GOOD = Set.of(
            "stolen_card",
            "lost_card",
            "pickup_card",
            "restricted_card",
            "expired_card",
            "fraudulent",
            "invalid_account",
            "invalid_number",
            "incorrect_number",
            "security_violation",
            "card_not_supported",
            "do_not_try_again",
            "revocation_of_authorization",
            "revocation_of_all_authorizations",
            "new_account_information_available");

    private StripeDeclines() {}

    static Decline of(@Nullable String code) {
        return code != null && FOR_GOOD.contains(code) ? Decline.HARD : Decline.SOFT;
    }
}
