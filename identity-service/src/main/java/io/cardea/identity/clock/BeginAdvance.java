package io.cardea.identity.clock;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.Refused;
import io.cardea.identity.company.ClockSetting;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.Company;
import io.cardea.identity.company.CompanyChange;
import io.cardea.identity.company.CompanyRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Stores an advance that the company's clock allows; the runner does the rest.
@ApplicationScoped
class BeginAdvance {

    private final Companies companies;
    private final AdvancesInPostgres advances;
    private final Ids ids;

    BeginAdvance(Companies companies, AdvancesInPostgres advances, Ids ids) {
        this.companies = companies;
        this.advances = advances;
        this.ids = ids;
    }

    Uni<Advance> run(Tx tx, Occasion occasion, AdvanceRequest wish) {
        return companies
                .aggregates()
                .lock(tx, occasion.company(), occasion.company())
                .map(company -> advance(company.state(), wish))
                .chain(advance -> advances.begin(tx, occasion.actor(), advance));
    }

    private Advance advance(Company company, AdvanceRequest wish) {
        return switch (company.clock()) {
            case ClockSetting.Real() -> throw new Refused(new CompanyRefusal.ClockIsReal());
            case ClockSetting.Sandbox(Instant at) -> {
                Instant target = wish.target(at, company.zone());
                if (company.advanceClock(target) instanceof Decision.Refused<Company, CompanyChange>(var refusal)) {
                    throw new Refused(refusal);
                }
                yield Advance.begun(ids.next(), company.id(), at, target);
            }
        };
    }
}
