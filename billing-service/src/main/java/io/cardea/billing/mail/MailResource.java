package io.cardea.billing.mail;

import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Tag(name = "mails")
@Path("/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
class MailResource {

    private final MailRows mails;
    private final Caller caller;

    MailResource(MailRows mails, Caller caller) {
        this.mails = mails;
        this.caller = caller;
    }

    /// What was written to members and what became of it, oldest first.
    @GET
    @Operation(operationId = "listMails", summary = "List the mails to members: waiting, sent, failed, skipped")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT})
    public Uni<Page<MailView>> list(
            @RestQuery @Nullable UUID member,
            @RestQuery @Nullable UUID invoice,
            @RestQuery @Nullable MailStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return mails.page(caller.company(), member, invoice, status, Cursor.of(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMail", summary = "Read a mail to a member")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT})
    public Uni<MailView> get(@RestPath UUID id) {
        return mails.find(caller.company(), id)
                .map(found -> found.orElseThrow(() -> new Refused(new NotFound("mail", id.toString()))));
    }
}
