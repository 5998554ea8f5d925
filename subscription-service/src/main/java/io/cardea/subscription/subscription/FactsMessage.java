package io.cardea.subscription.subscription;

import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.calendar.Days;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.terms.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was bought and agreed, as it was written down: all that is needed beside the rest of the message to know
/// everything.
///
/// @param startsOn the first day, or the day on which it is wanted
/// @param anchor what the boundaries of periods are counted from
/// @param firstUseBy while the first use is awaited, the day on which its days begin to count without it
/// @param agreed what was agreed first
/// @param revisions what took its place, from some day on
/// @param agreements written out, those that are named and do not hold now
/// @param lapses days that did not count, since nobody had paid in time
/// @param zones by which its dates began before the present one, the latest first
/// @param dismissed invoices over payments that did not fit and are settled
/// @param asOf the business instant of the last change
public record FactsMessage(
        LocalDate startsOn,
        Anchor anchor,
        List<Bought> bought,
        @Nullable LocalDate firstUseBy,
        ProductMessage agreed,
        List<RevisionMessage> revisions,
        List<Agreement> agreements,
        List<Days> lapses,
        List<Home.Earlier> zones,
        List<UUID> dismissed,
        @Nullable Instant usedUpAt,
        Instant asOf) {

    /// @param index of the period from which on it holds
    /// @param day the day in that period; absent where it is its first
    /// @param repricedUntil the index of the first period that costs no other price for it
    /// @param wholes how many days the new price is for, in each period from `index` to that one
    public record RevisionMessage(
            UUID id,
            int index,
            @Nullable LocalDate day,
            ProductMessage product,
            @Nullable Integer repricedUntil,
            @Nullable List<Integer> wholes) {

        static RevisionMessage of(Revision revision) {
            return new RevisionMessage(
                    revision.id(),
                    revision.index(),
                    revision.day(),
                    ProductMessage.of(revision.agreement()),
                    revision.repricedUntil(),
                    revision.wholes());
        }
    }

    static FactsMessage of(Subscription subscription) {
        var purchases = subscription.purchases();
        var agreements = subscription.agreements();
        return new FactsMessage(
                purchases.startsOn(),
                purchases.anchor(),
                purchases.list(),
                purchases.firstUseBy(),
                ProductMessage.of(agreements.first()),
                agreements.revisions().stream().map(RevisionMessage::of).toList(),
                named(subscription)
                        .filter(named -> !named.isSameAs(subscription.agreement()))
                        .distinct()
                        .toList(),
                subscription.lapses(),
                subscription.home().earlier(),
                subscription.dismissed(),
                subscription.usedUpAt(),
                subscription.asOf());
    }

    private static Stream<Agreement> named(Subscription subscription) {
        var agreements = subscription.agreements();
        var agreed = Stream.concat(
                Stream.of(agreements.first()), agreements.revisions().stream().map(Revision::agreement));
        var wanted = subscription.schedule().list().stream().flatMap(FactsMessage::wanted);
        return Stream.concat(agreed, wanted);
    }

    private static Stream<Agreement> wanted(Scheduled scheduled) {
        return switch (scheduled) {
            case Scheduled.ProductChange change -> Stream.of(change.agreement());
            case Scheduled.Extension extension -> Stream.of(extension.agreement());
            case Scheduled.Renewal _, Scheduled.AnchorMove _ -> Stream.empty();
        };
    }
}
