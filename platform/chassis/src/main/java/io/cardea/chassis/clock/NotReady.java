package io.cardea.chassis.clock;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.util.UUID;

/// The company has not arrived at this service yet.
@Code("company.not-ready")
public record NotReady(UUID company) implements Refusal {

    @Override
    public String detail() {
        return "Company %s is not known here yet.".formatted(company);
    }
}
