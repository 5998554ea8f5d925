package io.cardea.identity.clock;

import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/// One request that advances the caller's clock: begins, and waits for the end for a while.
@RequestScoped
class Advancing {

    private static final Duration GLANCE = Duration.ofMillis(25);

    private final BeginAdvance beginAdvance;
    private final AdvancesInPostgres advances;
    private final AdvanceRunner runner;
    private final ClockSettings settings;
    private final Commands commands;
    private final Caller caller;

    Advancing(
            BeginAdvance beginAdvance,
            AdvancesInPostgres advances,
            AdvanceRunner runner,
            ClockSettings settings,
            Commands commands,
            Caller caller) {
        this.beginAdvance = beginAdvance;
        this.advances = advances;
        this.runner = runner;
        this.settings = settings;
        this.commands = commands;
        this.caller = caller;
    }

    /// 200 with what happened, or 202 with the place to look at when it takes longer.
    Uni<Response> run(AdvanceRequest wish) {
        UUID company = caller.company();
        return commands.run(
                        wish,
                        (tx, occasion) -> beginAdvance
                                .run(tx, occasion, wish)
                                .map(begun -> new Answer(202, AdvanceView.of(begun), null, location(begun.id()))))
                .invoke(runner::wake)
                .chain(accepted -> end(company, id(accepted)));
    }

    /// An advance of the caller's company.
    Uni<Advance> found(UUID id) {
        return found(caller.company(), id);
    }

    private Uni<Response> end(UUID company, UUID id) {
        return found(company, id)
                .repeat()
                .withDelay(GLANCE)
                .whilst(Advance::isRunning)
                .select()
                .last()
                .toUni()
                .ifNoItem()
                .after(settings.patience())
                .recoverWithUni(found(company, id))
                .map(advance -> Response.status(advance.isRunning() ? 202 : 200)
                        .location(URI.create(location(id)))
                        .entity(AdvanceView.of(advance))
                        .build());
    }

    private Uni<Advance> found(UUID company, UUID id) {
        return advances.find(company, id).map(advance -> {
            if (advance == null) {
                throw new Refused(new NotFound("advance", id.toString()));
            }
            return advance;
        });
    }

    private static UUID id(Response accepted) {
        String place = accepted.getLocation().getPath();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private static String location(UUID id) {
        return "/v1/clock/advances/" + id;
    }
}
