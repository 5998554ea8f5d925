package io.cardea.subscription.command;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.CallerReach;
import io.cardea.chassis.tenancy.Reach;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Commands;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Runs a decision on one subscription of those that the caller reaches.
@RequestScoped
public class ChangeSubscription {

    private final Subscriptions subscriptions;
    private final Commands commands;
    private final CallerReach callerReach;

    ChangeSubscription(Subscriptions subscriptions, Commands commands, CallerReach callerReach) {
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.callerReach = callerReach;
    }

    /// Changes the subscription and answers with it; or, as a preview, answers with what it would be.
    ///
    /// @param asked what the request asks for, as it was read
    /// @param reason that the caller gave, for the journal
    public Uni<Response> run(
            UUID id,
            @Nullable Boolean preview,
            @Nullable Object asked,
            @Nullable String reason,
            BiFunction<Subscription, Occasion, Decision<Subscription, SubscriptionChange>> decide) {
        return callerReach
                .now()
                .chain(reach -> Boolean.TRUE.equals(preview)
                        ? commands.occasion().chain(occasion -> show(occasion, reach, id, decide))
                        : commands.together(
                                asked, (tx, occasion) -> change(tx, occasion.because(reason), reach, id, decide)));
    }

    private Uni<Answer> change(
            Tx tx,
            Occasion occasion,
            Reach reach,
            UUID id,
            BiFunction<Subscription, Occasion, Decision<Subscription, SubscriptionChange>> decide) {
        return subscriptions
                .change(tx, occasion, reach, id, subscription -> decide.apply(subscription, occasion))
                .map(changed -> Answer.ok(changed, SubscriptionAnswer::of));
    }

    private Uni<Response> show(
            Occasion occasion,
            Reach reach,
            UUID id,
            BiFunction<Subscription, Occasion, Decision<Subscription, SubscriptionChange>> decide) {
        return subscriptions
                .get(occasion.company(), reach, id)
                .map(found -> found.state().at(occasion.at()))
                .map(before -> Response.ok(shown(before, decide.apply(before, occasion)))
                        .build());
    }

    private static SubscriptionAnswer shown(Subscription before, Decision<Subscription, SubscriptionChange> decision) {
        return switch (decision) {
            case Decision.Refused<Subscription, SubscriptionChange>(var refusal) -> throw new Refused(refusal);
            case Decision.Unchanged<Subscription, SubscriptionChange>() -> SubscriptionAnswer.preview(before, before);
            case Decision.Changed<Subscription, SubscriptionChange>(var after, var _) ->
                SubscriptionAnswer.preview(before, after);
        };
    }
}
