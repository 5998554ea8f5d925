package io.cardea.billing.dunning;

import io.cardea.billing.document.Wording;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "dunning-plan")
@Path("/v1/dunning-plan")
@Produces(MediaType.APPLICATION_JSON)
class DunningPlanResource {

    private final DunningPlans plans;
    private final Commands commands;
    private final Caller caller;

    DunningPlanResource(DunningPlans plans, Commands commands, Caller caller) {
        this.plans = plans;
        this.commands = commands;
        this.caller = caller;
    }

    /// Where the company never wrote one, the usual plan in version 0.
    @GET
    @Operation(operationId = "getDunningPlan", summary = "Read what the company does about invoices that are not paid")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT})
    public Uni<Response> get() {
        return plans.get(caller.company()).map(plan -> Answers.ok(plan, one -> view(plan.version() == 0, one)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDunningPlan",
            summary = "Replace the plan: reminders, tries of a declined card, and the end for non-payment")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> replace(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PlanRequest wish) {
        var expected = Expected.required(ifMatch);
        var plan = wish.plan(caller.company());
        return commands.run(
                wish,
                (tx, occasion) -> plans.replace(tx, occasion, expected, plan).map(DunningPlanResource::answer));
    }

    private static Answer answer(Versioned<DunningPlan> plan) {
        return Answer.ok(plan, one -> view(false, one));
    }

    private static PlanView view(boolean usual, DunningPlan plan) {
        return PlanView.of(plan, usual, Wording.languages());
    }
}
