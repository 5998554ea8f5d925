package io.cardea.subscription.transfer;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why days do not go where somebody wants them.
sealed interface TransferRefusal extends Refusal {

    @Code("subscription.transfer-to-itself")
    record ToItself(UUID subscription) implements TransferRefusal {

        @Override
        public String detail() {
            return "The days are there already.";
        }

        @Override
        public String field() {
            return "subscription";
        }
    }

    /// Members give days to themselves and to those they act for; to others only staff does.
    @Code("subscription.transfer-to-stranger")
    record ToStranger(UUID member) implements TransferRefusal {

        @Override
        public String detail() {
            return "Only staff can transfer days to member %s.".formatted(member);
        }

        @Override
        public String field() {
            return "member";
        }
    }
}
