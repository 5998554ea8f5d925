package io.cardea.identity.partner;

import io.cardea.chassis.kafka.Topics;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.identity.company.Companies;
import io.cardea.identity.realm.OneTimePasswords;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "partners")
class PartnerResource {

    private final Companies companies;
    private final PartnersOverKafka kafka;
    private final OneTimePasswords passwords;
    private final Commands commands;
    private final Caller caller;

    PartnerResource(
            Companies companies,
            PartnersOverKafka kafka,
            OneTimePasswords passwords,
            Commands commands,
            Caller caller) {
        this.companies = companies;
        this.kafka = kafka;
        this.passwords = passwords;
        this.commands = commands;
        this.caller = caller;
    }

    /// The company's row is locked first and refuses a name twice, so that no user of another partner is touched.
    @POST
    @Operation(
            operationId = "addPartner",
            summary = "Let a partner read the company's feed; its password is shown once")
    @APIResponseSchema(value = PartnerView.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> add(@NotNull @Valid PartnerRequest wish) {
        var principal = Principal.of(caller.company(), wish.name(), Topics.feedOf(caller.company()));
        String password = passwords.next();
        var admitted = new AtomicBoolean();
        return commands.run(
                        wish,
                        (tx, occasion) -> companies
                                .aggregates()
                                .change(tx, occasion, occasion.company(), company -> company.addPartner(wish.name()))
                                .call(() -> kafka.admit(principal, password))
                                .invoke(() -> admitted.set(true))
                                .map(changed -> new Answer(201, view(wish, principal, password), null, null)))
                .onFailure()
                .call(() -> admitted.get()
                        ? kafka.dismiss(principal)
                        : Uni.createFrom().voidItem());
    }

    private static PartnerView view(PartnerRequest wish, Principal principal, String password) {
        return new PartnerView(wish.name(), principal.username(), password, principal.topic());
    }
}
