package io.cardea.subscription.cancellation;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a subscription is not cancelled, or stays so.
sealed interface CancellationRefusal extends Refusal {

    @Code("subscription.not-cancelled")
    record NotCancelled(UUID subscription) implements CancellationRefusal {

        @Override
        public String detail() {
            return "This subscription is not cancelled.";
        }
    }

    /// The cancellation has taken effect.
    ///
    /// @param on since when
    @Code("subscription.cancellation-final")
    record Final(UUID subscription, @Nullable LocalDate on, Why why) implements CancellationRefusal {

        @Override
        public String detail() {
            return switch (why) {
                case IN_EFFECT -> "The cancellation has taken effect; only staff can undo it now.";
                case REFUNDED -> "The days that were left are given back; they cannot be had again.";
                case TRANSFERRED -> "The days that were left went to another subscription.";
            };
        }
    }

    /// Why nobody, or not this caller, can undo it.
    enum Why {
        IN_EFFECT,
        REFUNDED,
        TRANSFERRED
    }
}
