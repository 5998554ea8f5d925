package io.cardea.chassis.web;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Together;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.web.Idempotency.SomebodyWasFaster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Runs the commands of requests that come at the same time in one transaction.
@ApplicationScoped
class SharedCommands {

    private static final int AT_ONCE = 50;

    private final CompanyClocks clocks;
    private final Idempotency idempotency;
    private final Together<Command, Answer> together;

    SharedCommands(CompanyClocks clocks, Idempotency idempotency, Transactions transactions) {
        this.clocks = clocks;
        this.idempotency = idempotency;
        this.together = new Together<>(transactions, AT_ONCE, this::apply);
    }

    /// @param request absent where it came without an Idempotency-Key
    record Command(
            UUID company,
            String actor,
            @Nullable String traceparent,
            @Nullable IdempotentRequest request,
            BiFunction<Tx, Occasion, Uni<Answer>> work) {}

    Uni<Answer> run(Command command) {
        return Uni.createFrom()
                .deferred(() -> together.join(command))
                .onFailure(SomebodyWasFaster.class)
                .retry()
                .atMost(1);
    }

    private Uni<Answer> apply(Tx tx, Command command) {
        return clocks.now(tx, command.company())
                .map(now -> new Occasion(command.company(), command.actor(), null, now, command.traceparent()))
                .chain(occasion -> command.request() == null
                        ? command.work().apply(tx, occasion)
                        : idempotency.onceTogether(
                                tx,
                                occasion,
                                command.request(),
                                () -> command.work().apply(tx, occasion)));
    }
}
