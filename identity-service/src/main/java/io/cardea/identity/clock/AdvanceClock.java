package io.cardea.identity.clock;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.identity.clock.AdvancesInPostgres.Taken;
import io.cardea.identity.company.Companies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Takes one advance one step further, in one transaction that holds it against other replicas.
@ApplicationScoped
class AdvanceClock {

    private final Transactions transactions;
    private final AdvancesInPostgres advances;
    private final Participants participants;
    private final Companies companies;

    AdvanceClock(
            Transactions transactions, AdvancesInPostgres advances, Participants participants, Companies companies) {
        this.transactions = transactions;
        this.advances = advances;
        this.participants = participants;
        this.companies = companies;
    }

    Uni<Void> step(UUID advance) {
        return transactions.inTransaction(tx -> advances.take(tx, advance)
                .chain(taken -> taken == null ? Uni.createFrom().voidItem() : step(tx, taken)));
    }

    private Uni<Void> step(Tx tx, Taken taken) {
        Advance advance = taken.advance();
        return participants.ask(advance.company()).chain(round -> switch (advance.after(round)) {
            case Step.Wait(String because) -> advances.save(tx, advance.waiting(because, round));
            case Step.Move(Instant to) -> move(tx, taken, to).chain(() -> advances.save(tx, advance.moved(to)));
            case Step.Arrived() -> advances.save(tx, advance.arrived());
        });
    }

    private Uni<Void> move(Tx tx, Taken taken, Instant to) {
        UUID company = taken.advance().company();
        var occasion = new Occasion(company, taken.actor(), null, to, null);
        return companies
                .aggregates()
                .change(tx, occasion, company, c -> c.advanceClock(to))
                .replaceWithVoid();
    }
}
