package io.cardea.gateway.passage;

import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.Store;
import java.util.UUID;

/// What gates say of how it ended, for tests of other slices.
public record Confirmations(Store store) {

    public static Confirmations of(Store store) {
        return new Confirmations(store);
    }

    public Passage confirm(HeldGate gate, UUID decision, boolean passed) {
        return new ConfirmPassage(store, () -> {}).confirm(gate, decision, passed);
    }

    public Passage confirm(HeldGate gate, UUID decision, boolean passed, int persons) {
        return new ConfirmPassage(store, () -> {}).confirm(gate, decision, passed, persons);
    }
}
