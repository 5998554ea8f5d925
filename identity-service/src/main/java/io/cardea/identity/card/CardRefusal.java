package io.cardea.identity.card;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// Why no card is issued or replaced.
sealed interface CardRefusal extends Refusal {

    @Code("card.member-mismatch")
    record NotTheirSubscription(UUID member, UUID subscription) implements CardRefusal {
        @Override
        public String detail() {
            return "Subscription %s is not one of member %s nor of their group.".formatted(subscription, member);
        }

        @Override
        public String field() {
            return "member";
        }
    }

    @Code("card.subscription-over")
    record SubscriptionOver(UUID subscription, String subscriptionStatus) implements CardRefusal {
        @Override
        public String detail() {
            return "Subscription %s is %s.".formatted(subscription, subscriptionStatus);
        }

        @Override
        public String field() {
            return "subscription";
        }
    }

    @Code("card.credential-taken")
    record CredentialTaken() implements CardRefusal {
        @Override
        public String detail() {
            return "Another card of this company carries that credential.";
        }

        @Override
        public String field() {
            return "credential";
        }
    }

    @Code("card.already-replaced")
    record AlreadyReplaced(UUID card, UUID by) implements CardRefusal {
        @Override
        public String detail() {
            return "Card %s has been replaced by %s.".formatted(card, by);
        }
    }

    @Code("card.no-codes")
    record NoCodes(UUID card) implements CardRefusal {
        @Override
        public String detail() {
            return "Card %s has a credential that can be guessed; only one that was made here has codes."
                    .formatted(card);
        }
    }
}
