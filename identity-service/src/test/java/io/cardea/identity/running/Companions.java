package io.cardea.identity.running;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.Occasion;
import io.cardea.identity.company.ClockSetting;
import io.cardea.identity.company.Companies;
import io.cardea.identity.company.Company;
import io.cardea.identity.company.CompanyChange;
import io.cardea.identity.company.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Founds companies without a realm, for tests that need callers, not logins.
@ApplicationScoped
class Companions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Companies companies;

    Companions(Transactions transactions, Companies companies) {
        this.transactions = transactions;
        this.companies = companies;
    }

    Club sandboxAt(String at) {
        return found(new ClockSetting.Sandbox(Instant.parse(at)));
    }

    Club onTheRealClock() {
        return found(new ClockSetting.Real());
    }

    private Club found(ClockSetting clock) {
        var id = UUID.randomUUID();
        var oslo = ZoneId.of("Europe/Oslo");
        var site = new Site(UUID.randomUUID(), "oslo", "Oslo", oslo, Site.USUAL_MAX_OFFLINE);
        var company = Company.founded(id, "c-" + id.toString().substring(0, 13), "A club", oslo, clock, List.of(site));
        var occasion = new Occasion(id, "test", null, Instant.parse("2026-01-01T00:00:00Z"), null);
        transactions
                .inTransaction(tx -> companies.aggregates().create(tx, occasion, company, new CompanyChange.Founded()))
                .await()
                .atMost(PATIENCE);
        return new Club(id, site.id(), UUID.randomUUID());
    }
}
