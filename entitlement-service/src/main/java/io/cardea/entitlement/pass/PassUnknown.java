package io.cardea.entitlement.pass;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// No pass is known for the card: it is another company's, another member's, nobody's, or has not arrived.
@Code("entitlement.pass-unknown")
record PassUnknown(UUID card) implements Refusal {

    @Override
    public String detail() {
        return "There is no pass for the card %s.".formatted(card);
    }
}
