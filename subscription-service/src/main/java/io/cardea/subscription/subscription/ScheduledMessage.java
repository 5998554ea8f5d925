package io.cardea.subscription.subscription;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.terms.Agreement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/// A wanted change as the world sees it: products are named, and written out among the facts.
public sealed interface ScheduledMessage {

    record Renewal(UUID id, LocalDate askedOn, String reason, String actor) implements ScheduledMessage {}

    record ProductChange(UUID id, ProductMessage product, Money price, String reason, String actor)
            implements ScheduledMessage {}

    record Extension(UUID id, LocalDate from, ProductMessage product, Money price, String reason, String actor)
            implements ScheduledMessage {}

    record AnchorMove(UUID id, LocalDate date, String reason, String actor) implements ScheduledMessage {}

    static ScheduledMessage of(Scheduled scheduled) {
        return switch (scheduled) {
            case Scheduled.Renewal(var id, var askedOn, var reason, var actor) ->
                new Renewal(id, askedOn, reason, actor);
            case Scheduled.ProductChange(var id, var agreement, var reason, var actor) ->
                new ProductChange(id, ProductMessage.of(agreement), agreement.price(), reason, actor);
            case Scheduled.Extension(var id, var from, var agreement, var reason, var actor) ->
                new Extension(id, from, ProductMessage.of(agreement), agreement.price(), reason, actor);
            case Scheduled.AnchorMove(var id, var date, var reason, var actor) ->
                new AnchorMove(id, date, reason, actor);
        };
    }

    /// What it was before it was told.
    ///
    /// @param agreements finds the agreement about a product that is named
    default Scheduled restored(Function<ProductMessage, Agreement> agreements) {
        return switch (this) {
            case Renewal(var id, var askedOn, var reason, var actor) ->
                new Scheduled.Renewal(id, askedOn, reason, actor);
            case ProductChange(var id, var product, var _, var reason, var actor) ->
                new Scheduled.ProductChange(id, agreements.apply(product), reason, actor);
            case Extension(var id, var from, var product, var _, var reason, var actor) ->
                new Scheduled.Extension(id, from, agreements.apply(product), reason, actor);
            case AnchorMove(var id, var date, var reason, var actor) ->
                new Scheduled.AnchorMove(id, date, reason, actor);
        };
    }
}
