package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One attempt to have an invoice paid. Its id is the reference by which the provider knows it, so that sending it
/// twice makes one payment.
///
/// @param site whose money it is; absent where it is the company's as a whole
/// @param attempt 1 for the first request of an invoice, one more for each that replaces another
/// @param text what the member reads at the provider
/// @param route through which provider and account it goes, from the beginning to the last refund (D27)
/// @param method the stored means of payment that is charged; absent where the member pays by a link
record PaymentRequest(
        UUID id,
        UUID invoice,
        UUID subscription,
        UUID member,
        @Nullable UUID site,
        int periodIndex,
        int attempt,
        Money amount,
        String text,
        Route route,
        @Nullable UUID method,
        PaymentState payment,
        List<Refund> refunds) {

    /// How often a declined request is replaced before a person has to look.
    static final int MOST_ATTEMPTS = 5;

    /// What an earlier release has written went through the sandbox, and has no refunds.
    PaymentRequest {
        route = Objects.requireNonNullElse(route, Route.USUAL);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
    }

    /// The first request for an invoice.
    static PaymentRequest first(UUID id, Invoice invoice, @Nullable UUID site, Route route, @Nullable UUID method) {
        var item = invoice.item();
        return new PaymentRequest(
                id,
                invoice.id(),
                item.subscription(),
                item.member(),
                site,
                item.periodIndex(),
                1,
                invoice.total(),
                item.text(),
                route,
                method,
                new PaymentState.NotSent(),
                List.of());
    }

    /// The request that replaces this declined one: by a link, so that the member can choose how to pay.
    PaymentRequest replacedBy(UUID next, Route way) {
        return new PaymentRequest(
                next,
                invoice,
                subscription,
                member,
                site,
                periodIndex,
                attempt + 1,
                amount,
                text,
                way,
                null,
                new PaymentState.NotSent(),
                List.of());
    }

    boolean mayBeReplaced() {
        return attempt < MOST_ATTEMPTS;
    }

    PaymentRequest with(PaymentState next) {
        return with(next, refunds);
    }

    PaymentRequest with(Refund one) {
        var all = new ArrayList<Refund>(refunds);
        all.add(one);
        return with(payment, all);
    }

    PaymentRequest changing(UUID refund, Function<Refund, Refund> change) {
        return with(
                payment,
                refunds.stream()
                        .map(one -> one.id().equals(refund) ? change.apply(one) : one)
                        .toList());
    }

    Optional<Refund> refund(UUID refund) {
        return refunds.stream().filter(one -> one.id().equals(refund)).findFirst();
    }

    /// What has gone back, or may yet.
    Money givenBack() {
        return refunds.stream()
                .filter(Refund::counts)
                .map(Refund::amount)
                .reduce(Money.nothing(amount.currency()), Money::plus);
    }

    private PaymentRequest with(PaymentState next, List<Refund> after) {
        return new PaymentRequest(
                id,
                invoice,
                subscription,
                member,
                site,
                periodIndex,
                attempt,
                amount,
                text,
                route,
                method,
                next,
                after);
    }
}
