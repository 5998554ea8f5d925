package io.cardea.billing.subscription;

import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.tax.Tax;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What billing reads of a record of `subscription.subscriptions`.
record SubscriptionRecord(State state) {

    BilledSubscription facts() {
        return new BilledSubscription(
                state.id,
                state.member,
                state.site,
                state.product.name,
                state.zone,
                state.isUnderstood() ? Standing.of(state.status) : Standing.HELD,
                Owing.charged(state).toList(),
                Owing.givenBack(state).map(owed -> Joining.dueBack(state, owed)).toList(),
                state.held(),
                state.facts == null ? Set.of() : Set.copyOf(state.facts.dismissed),
                Doubts.of(state),
                state.cancelledOn(),
                state.product.taxed().orElse(null),
                state.status.equals("EXPIRED"),
                AllowedMethod.of(state.rules == null ? null : state.rules.paymentMethods));
    }

    Agreed agreed() {
        Terms terms = state.terms;
        return new Agreed(
                terms == null ? null : terms.interval,
                state.price,
                state.start(),
                state.end(),
                terms == null ? null : terms.grace);
    }

    /// @param charges absent in records of the first release
    record State(
            UUID id,
            UUID member,
            @Nullable UUID site,
            Product product,
            Money price,
            @Nullable Terms terms,
            @Nullable Rules rules,
            ZoneId zone,
            String status,
            @Nullable List<HeldPeriod> periods,
            @Nullable List<HeldFreeze> freezes,
            @Nullable Access access,
            @Nullable Next next,
            @Nullable List<Charge> charges,
            @Nullable List<Contradiction> contradictions,
            @Nullable LocalDate endsOn,
            @Nullable Cancellation cancellation,
            @Nullable Facts facts,
            @Nullable List<Wanted> scheduled) {

        @Nullable
        LocalDate cancelledOn() {
            return cancellation == null ? null : cancellation.on;
        }

        /// Has it had nothing but a trial so far, and does nobody want to pay before that is over?
        boolean isOnTrial() {
            return periods != null
                    && !periods.isEmpty()
                    && periods.stream().allMatch(HeldPeriod::isTrial)
                    && Stream.ofNullable(scheduled).flatMap(List::stream).noneMatch(Wanted::isRenewal);
        }

        HeldAccess held() {
            return new HeldAccess(
                            Objects.requireNonNullElse(periods, List.of()),
                            Objects.requireNonNullElse(freezes, List.of()),
                            access == null ? null : Span.dates(access.spans, zone),
                            access == null ? null : Span.dates(access.graces, zone))
                    .recent();
        }

        @Nullable
        LocalDate start() {
            return Stream.concat(
                            Objects.requireNonNullElse(periods, List.<HeldPeriod>of()).stream()
                                    .map(HeldPeriod::start),
                            Stream.ofNullable(next).map(Next::start))
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        /// What is bought again and again has none until it is cancelled, or sells nothing more
        /// since its last period was given back.
        @Nullable
        LocalDate end() {
            boolean once = terms != null && (terms.interval == null || next == null);
            return once && cancellation == null ? endsOn : cancelledOn();
        }

        /// A tax that a later release knows is none to bill on a guess.
        boolean isUnderstood() {
            return Stream.concat(
                            Stream.of(product),
                            Stream.ofNullable(charges)
                                    .flatMap(List::stream)
                                    .flatMap(one -> Stream.ofNullable(one.product)))
                    .allMatch(Product::isUnderstood);
        }

        /// Whether days of that period, and what was paid for them, went into what was bought later.
        boolean wentOn(int period) {
            return facts != null
                    && facts.bought != null
                    && period < facts.bought.size()
                    && facts.bought.get(period).ended != null;
        }

        /// All charges; none in records of the first release.
        List<Charge> told() {
            return Objects.requireNonNullElse(charges, List.of());
        }

        List<Contradiction> doubtful() {
            return Objects.requireNonNullElse(contradictions, List.of());
        }
    }

    /// @param interval absent where it is bought once
    record Terms(@Nullable Period interval, @Nullable Period grace) {}

    record Rules(@Nullable List<String> paymentMethods) {}

    record Product(String name, @Nullable TaxMessage tax) {

        Optional<Tax> taxed() {
            return Optional.ofNullable(tax).flatMap(TaxMessage::tax);
        }

        boolean isUnderstood() {
            return tax == null || taxed().isPresent();
        }
    }

    record TaxMessage(String category, int rate, String prices) {

        Optional<Tax> tax() {
            return named(TaxCategory.values(), category)
                    .flatMap(known -> named(Tax.Prices.values(), prices).map(priced -> new Tax(known, rate, priced)));
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    record Access(List<Span> spans, List<Span> graces) {}

    record Span(Instant from, Instant to) {

        static List<HeldSpan> dates(List<Span> spans, ZoneId zone) {
            return spans.stream()
                    .map(span -> HeldSpan.of(span.from, span.to, zone))
                    .toList();
        }
    }

    record Next(int index, LocalDate start, LocalDate end) {}

    record Charge(
            String key,
            String kind,
            int index,
            LocalDate start,
            LocalDate end,
            Money amount,
            @Nullable LocalDate invoiceOn,
            @Nullable Product product,
            @Nullable Prepaid prepaid) {

        Owed.@Nullable Sold sold() {
            return product == null
                    ? null
                    : new Owed.Sold(product.name, product.taxed().orElse(null));
        }
    }

    record Contradiction(
            String why, UUID invoice, int period, @Nullable Money paid) {}

    record Cancellation(@Nullable LocalDate on) {}

    /// What somebody has asked for.
    record Wanted(@Nullable String kind) {

        boolean isRenewal() {
            return "RENEWAL".equals(kind);
        }
    }

    /// @param bought one for each period
    record Facts(List<UUID> dismissed, @Nullable List<Bought> bought) {}

    /// @param ended after how many days it ended, where the rest went elsewhere
    record Bought(@Nullable Integer ended) {}
}
