package io.cardea.entitlement.subscription;

import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import io.cardea.entitlement.subscription.SubscriptionFacts.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was agreed first, and what took its place (E05).
///
/// @param revisions in the order in which they hold
/// @param agreements written out, but for the one that holds now
public record Agreed(Version agreed, List<Revision> revisions, List<Agreement> agreements) {

    public Agreed {
        revisions = List.copyOf(revisions);
        agreements = List.copyOf(agreements);
    }

    /// A product in the version that was bought.
    public record Version(UUID id, int version) {}

    /// @param index of the period from which on it holds
    /// @param day in that period; null where it is its first
    public record Revision(int index, @Nullable LocalDate day, Version product) {}

    /// What a product version brings.
    public record Agreement(UUID product, int version, List<Benefit> benefits) {}

    /// A time in which the same benefits were agreed.
    ///
    /// @param from its first instant; the time ends where the next one begins
    public record Era(Instant from, List<Benefit> benefits) {

        public Era {
            benefits = List.copyOf(benefits);
        }

        /// The benefits that open doors and are counted, in the product's order.
        public List<Benefit> counted() {
            return benefits.stream()
                    .filter(Benefit::opensDoors)
                    .filter(Benefit::counted)
                    .toList();
        }

        /// The counted benefit that this one has become, or was.
        public Optional<Benefit> counted(Benefit same) {
            return counted().stream()
                    .filter(each -> each.benefit().equals(same.benefit()))
                    .findFirst();
        }
    }

    /// The eras of a subscription, in their order. What holds from a period on that nobody has bought is not among
    /// them.
    List<Era> eras(SubscriptionFacts facts) {
        var eras = new ArrayList<Era>();
        eras.add(new Era(Instant.MIN, benefits(agreed, facts)));
        for (Revision revision : revisions) {
            from(revision, facts)
                    .map(day -> day.atStartOfDay(facts.zone()).toInstant())
                    .map(from -> new Era(from, benefits(revision.product(), facts)))
                    .forEach(eras::add);
        }
        return eras;
    }

    private static Stream<LocalDate> from(Revision revision, SubscriptionFacts facts) {
        return revision.day() != null
                ? Stream.of(revision.day())
                : facts.periods().stream()
                        .filter(period -> period.index() == revision.index())
                        .map(Period::start);
    }

    private List<Benefit> benefits(Version product, SubscriptionFacts facts) {
        return agreements.stream()
                .filter(each -> each.product().equals(product.id()) && each.version() == product.version())
                .findFirst()
                .map(Agreement::benefits)
                .orElse(facts.benefits());
    }
}
