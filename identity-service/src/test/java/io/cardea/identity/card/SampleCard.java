package io.cardea.identity.card;

import java.util.UUID;

/// Cards that tests begin with.
final class SampleCard {

    static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000ca01");
    static final UUID NEXT = UUID.fromString("0199a1c0-0000-7000-8000-00000000ca02");
    static final UUID KARI = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae01");
    static final UUID SUBSCRIPTION = UUID.fromString("0199a1c0-0000-7000-8000-00000000ab01");

    private SampleCard() {}

    static Card active() {
        return new Card(ID, KARI, SUBSCRIPTION, "04A1B2C3", CardStatus.ACTIVE, null, null);
    }

    /// One of somebody who works here and speaks Norwegian.
    static Card ofStaff() {
        return new Card(ID, KARI, SUBSCRIPTION, "04A1B2C3", CardStatus.ACTIVE, null, null, true, "nb-NO");
    }

    static Card blocked() {
        return new Card(ID, KARI, SUBSCRIPTION, "04A1B2C3", CardStatus.BLOCKED, null, null);
    }

    static Card replaced() {
        return new Card(ID, KARI, SUBSCRIPTION, "04A1B2C3", CardStatus.BLOCKED, NEXT, null);
    }

    static Card replacement() {
        return new Card(NEXT, KARI, SUBSCRIPTION, "04D4E5F6", CardStatus.ACTIVE, null, ID);
    }

    static KnownSubscription subscription(String status) {
        return new KnownSubscription(SUBSCRIPTION, KARI, status, null);
    }
}
