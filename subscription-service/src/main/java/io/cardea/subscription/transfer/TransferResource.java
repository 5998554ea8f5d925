package io.cardea.subscription.transfer;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Roles;
import io.cardea.subscription.command.SubscriptionAnswer;
import io.cardea.subscription.member.Members;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/subscriptions/{id}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
class TransferResource {

    private final TransferDays transferDays;
    private final Subscriptions subscriptions;
    private final Members members;
    private final Commands commands;
    private final Caller caller;
    private final CallerReach callerReach;
    private final Ids ids;

    TransferResource(
            TransferDays transferDays,
            Subscriptions subscriptions,
            Members members,
            Commands commands,
            Caller caller,
            CallerReach callerReach,
            Ids ids) {
        this.transferDays = transferDays;
        this.subscriptions = subscriptions;
        this.members = members;
        this.commands = commands;
        this.caller = caller;
        this.callerReach = callerReach;
        this.ids = ids;
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.MEMBER})
    @Operation(
            operationId = "transferSubscription",
            summary = "Transfer the days that are left to another subscription, or to a member, who gets a new one")
    @APIResponseSchema(value = TransferAnswer.class)
    public Uni<Response> transfer(
            @RestPath UUID id, @RestQuery @Nullable Boolean preview, @NotNull @Valid TransferRequest asked) {
        return callerReach
                .now()
                .chain(reach -> reachable(reach, asked)
                        .chain(() -> Boolean.TRUE.equals(preview) ? show(reach, id, asked) : move(reach, id, asked)));
    }

    private Uni<Response> move(Reach reach, UUID id, TransferRequest asked) {
        return commands.run(asked, (tx, occasion) -> {
            var because = occasion.because(asked.reason());
            var moved = asked.subscription() == null
                    ? transferDays.toMember(tx, because, reach, id, asked.toMember(), asked.reason())
                    : transferDays.toSubscription(tx, because, reach, id, asked.subscription(), asked.reason());
            return moved.map(both -> Answer.ok(TransferAnswer.of(both)));
        });
    }

    private Uni<Response> show(Reach reach, UUID id, TransferRequest asked) {
        return commands.occasion()
                .chain(occasion -> subscriptions
                        .get(occasion.company(), reach, id)
                        .map(found -> found.state().at(occasion.at()))
                        .chain(source -> shown(occasion, reach, source, asked)))
                .map(answer -> Response.ok(answer).build());
    }

    private Uni<TransferAnswer> shown(Occasion occasion, Reach reach, Subscription source, TransferRequest asked) {
        var to = asked.subscription() == null ? ids.next() : asked.subscription();
        var given = TransferDays.given(source, to, asked.reason(), occasion);
        var from = SubscriptionAnswer.preview(source, given.after());
        return asked.subscription() == null
                ? Uni.createFrom()
                        .item(new TransferAnswer(
                                from,
                                SubscriptionAnswer.of(
                                        TransferDays.begun(source, to, asked.toMember(), given.days(), occasion))))
                : subscriptions
                        .get(occasion.company(), reach, to)
                        .map(found -> found.state().at(occasion.at()))
                        .map(target -> new TransferAnswer(
                                from,
                                SubscriptionAnswer.preview(
                                        target,
                                        changed(Transferring.take(target, source.id(), given.days(), occasion.at())))));
    }

    private static Subscription changed(Decision<Subscription, SubscriptionChange> decision) {
        return switch (decision) {
            case Decision.Refused<Subscription, SubscriptionChange>(var refusal) -> throw new Refused(refusal);
            case Decision.Unchanged<Subscription, SubscriptionChange>() ->
                throw new IllegalStateException("days that come change something");
            case Decision.Changed<Subscription, SubscriptionChange>(var after, var _) -> after;
        };
    }

    /// The member must be one of the company's, and for a member one of those they act for.
    private Uni<UUID> reachable(Reach reach, TransferRequest asked) {
        if ((asked.member() == null) == (asked.subscription() == null)) {
            throw new Refused(new InvalidField("subscription", "Name either a subscription or a member."));
        }
        if (asked.member() == null) {
            return Uni.createFrom().item(caller.company());
        }
        if (!reach.covers(asked.member())) {
            throw new Refused(new TransferRefusal.ToStranger(asked.member()));
        }
        return members.require(caller.company(), asked.member());
    }

    /// @param subscription that the days shall go to
    /// @param member who shall get them in a subscription of their own
    record TransferRequest(
            @Nullable UUID subscription,
            @Nullable UUID member,
            @NotBlank @Size(max = 500) @NoCardNumber String reason) {

        UUID toMember() {
            return Objects.requireNonNull(member);
        }
    }

    /// Both subscriptions: as they are now, or, in a preview, as they would be.
    record TransferAnswer(SubscriptionAnswer from, SubscriptionAnswer to) {

        static TransferAnswer of(TransferDays.Moved moved) {
            return new TransferAnswer(
                    SubscriptionAnswer.of(moved.from().state()),
                    SubscriptionAnswer.of(moved.to().state()));
        }
    }
}
