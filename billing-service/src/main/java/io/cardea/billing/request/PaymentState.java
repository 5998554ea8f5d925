package io.cardea.billing.request;

import io.cardea.billing.provider.Decline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we know of a payment; the legal steps are the methods of each state.
sealed interface PaymentState {

    /// The provider has certainly not heard of it.
    record NotSent() implements PaymentState {

        Pending sent(String reference, @Nullable String link) {
            return new Pending(reference, link);
        }

        Unknown lost(String why) {
            return new Unknown(why);
        }
    }

    /// The provider waits for the member.
    ///
    /// @param reference the provider's name for the payment (D27)
    /// @param link where the member pays
    record Pending(String reference, @Nullable String link) implements PaymentState {

        Succeeded succeeded(String event, Instant at) {
            return new Succeeded(reference, event, at);
        }

        Declined declined(String event, @Nullable Decline why) {
            return new Declined(reference, event, why);
        }
    }

    /// It may or may not exist at the provider. Only asking the provider leads out of here.
    record Unknown(String why) implements PaymentState {

        Pending found(String reference, @Nullable String link) {
            return new Pending(reference, link);
        }
    }

    /// The money is there; final.
    ///
    /// @param event the provider's event, or the answer, that said so
    /// @param at business time at which it did; absent in what an earlier release has written
    record Succeeded(
            String reference, String event, @Nullable Instant at) implements PaymentState {}

    /// The member or the bank said no. The provider may still overturn it: its later word about money wins.
    ///
    /// @param why as far as the provider told
    record Declined(
            String reference, String event, @Nullable Decline why) implements PaymentState {

        Succeeded overturned(String laterEvent, Instant at) {
            return new Succeeded(reference, laterEvent, at);
        }
    }
}
