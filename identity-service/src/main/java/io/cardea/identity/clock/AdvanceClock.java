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

    /// Rounds of asking in one step. The services wait with their answers, so there is no pause in between.
    private static final int MOST_ROUNDS = 4;

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

    /// @return whether there is more to be done at once: the clock has moved
    Uni<Boolean> step(UUID advance) {
        return transactions.inTransaction(tx -> advances.take(tx, advance)
                .chain(taken ->
                        taken == null ? Uni.createFrom().item(false) : ask(tx, taken, taken.advance(), MOST_ROUNDS)));
    }

    private Uni<Boolean> ask(Tx tx, Taken taken, Advance advance, int rounds) {
        return participants.ask(advance.company(), advance.at()).chain(round -> switch (advance.after(round)) {
            case Step.Wait(String because) -> {
                Advance waiting = advance.waiting(because, round);
                yield rounds > 1 && round.silent().isEmpty()
                        ? ask(tx, taken, waiting, rounds - 1)
                        : advances.save(tx, waiting).replaceWith(false);
            }
            case Step.Move(Instant to) ->
                move(tx, taken, to)
                        .chain(() -> advances.save(tx, advance.moved(to)))
                        .replaceWith(true);
            case Step.Arrived() ->
                participants
                        .happened(advance)
                        .chain(happened -> advances.save(tx, advance.arrived(happened)))
                        .replaceWith(false);
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
