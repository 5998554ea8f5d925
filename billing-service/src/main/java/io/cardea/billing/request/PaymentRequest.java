package io.cardea.billing.request;

import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.billing.provider.Decline;
import io.cardea.billing.provider.Route;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One attempt to have an invoice paid. Its id is the reference by which the provider knows it, so that sending
/// it twice makes one payment.
///
/// @param site whose money it is; absent where it is the company's as a whole
/// @param attempt 1 for the first request of an invoice, one more for each that replaces another
/// @param text what the member reads at the provider
/// @param declines how many payments of the invoice were declined before it by the member or the first
///     charge of a card
/// @param route through which provider and account it goes, from the beginning to the last refund (D27)
/// @param method the stored means of payment that is charged; absent where the member pays by a link
/// @param allowed by what the product may be paid; whatever there is in what an earlier release has written
/// @param captured what came, where that is another amount than was asked for; then it pays
///     nothing
/// @param yieldsTo the stored means of payment that is charged once this link is taken back
/// @param disputes in which the member's bank wants it back
record PaymentRequest(
        UUID id,
        UUID invoice,
        UUID subscription,
        UUID member,
        @Nullable UUID site,
        int periodIndex,
        int attempt,
        int declines,
        Money amount,
        String text,
        Route route,
        @Nullable UUID method,
        Set<AllowedMethod> allowed,
        @Nullable UUID yieldsTo,
        PaymentState payment,
        List<Refund> refunds,
        List<Dispute> disputes,
        @Nullable Money captured) {

    /// How often a declined request is replaced before a person has to look.
    static final int MOST_ATTEMPTS = 5;

    /// What an earlier release has written went through the sandbox, and has no refunds and no disputes.
    PaymentRequest {
        route = Objects.requireNonNullElse(route, Route.USUAL);
        allowed = allowed == null ? AllowedMethod.ALL : Set.copyOf(allowed);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
        disputes = disputes == null ? List.of() : List.copyOf(disputes);
    }

    /// The first request for an invoice.
    static PaymentRequest first(UUID id, Invoice invoice, PaymentTerms terms, Route route, @Nullable UUID method) {
        var item = invoice.item();
        return new PaymentRequest(
                id,
                invoice.id(),
                item.subscription(),
                item.member(),
                terms.site(),
                item.periodIndex(),
                1,
                0,
                invoice.total(),
                item.text(),
                route,
                method,
                terms.allowed(),
                null,
                new PaymentState.NotSent(),
                List.of(),
                List.of(),
                null);
    }

    /// The request that replaces this declined one: by a link, so that the member can choose how to pay, unless
    /// it gave way to another try of a card.
    PaymentRequest replacedBy(UUID next, Route way) {
        return replacedBy(next, way, yieldsTo);
    }

    /// As above.
    ///
    /// @param charged the stored means of payment that is charged next; absent for a link
    PaymentRequest replacedBy(UUID next, Route way, @Nullable UUID charged) {
        return new PaymentRequest(
                next,
                invoice,
                subscription,
                member,
                site,
                periodIndex,
                attempt + 1,
                declines + (counts() ? 1 : 0),
                amount,
                text,
                way,
                charged,
                allowed,
                null,
                new PaymentState.NotSent(),
                List.of(),
                List.of(),
                null);
    }

    /// May a link take its place? The first period is always paid by a link: no card could be stored otherwise.
    boolean mayBeLinked() {
        return new PaymentTerms(site, allowed).mayBeLinked(periodIndex);
    }

    boolean mayBeReplaced() {
        return !counts() || declines + 1 < MOST_ATTEMPTS;
    }

    /// The link is to be taken back, so that this can be charged.
    PaymentRequest yieldingTo(UUID stored) {
        return with(payment, refunds, stored, disputes, captured);
    }

    /// Is it a link under which the member can still pay, and nothing else?
    boolean isOpenLink() {
        return payment instanceof PaymentState.Pending && method == null && yieldsTo == null;
    }

    /// Was it the first, and paid before anybody had to wait for it?
    boolean isChargedAtOnce() {
        return attempt == 1 && payment instanceof PaymentState.NotSent;
    }

    boolean followsADecline() {
        return declines > 0 || counts() && payment instanceof PaymentState.Declined;
    }

    /// What ran out, was taken back or was paid in another amount says nothing of the member,
    /// and a card that is tried again by plan has been counted the first time.
    private boolean counts() {
        boolean nobodySaidNo = payment instanceof PaymentState.Declined(var _, var _, var why)
                && (why == Decline.EXPIRED || why == Decline.WITHDRAWN);
        return !nobodySaidNo && captured == null && (method == null || attempt == 1);
    }

    /// What is there of the member's money before anything goes back, once it is there.
    Money taken() {
        return captured == null ? amount : captured;
    }

    /// Another amount has come than was asked for.
    PaymentRequest capturing(PaymentState.Succeeded other, Money came) {
        return with(other, refunds, yieldsTo, disputes, came);
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

    /// The last try of a refund.
    Optional<Refund> lastTryOf(UUID origin) {
        return refunds.stream().filter(one -> one.origin().equals(origin)).reduce((_, later) -> later);
    }

    /// Another try of a refund that the provider has not made; none where one is on its way, or
    /// it has gone back.
    ///
    /// @param origin its first try
    Optional<Refund> tryAgain(UUID origin, UUID next) {
        return lastTryOf(origin).filter(last -> !last.counts()).map(last -> last.again(next));
    }

    /// Refunds that no try of has made, the last try of each.
    List<Refund> failedRefunds() {
        return refunds.stream()
                .filter(one -> !one.counts()
                        && lastTryOf(one.origin()).filter(one::equals).isPresent())
                .toList();
    }

    /// What has gone back, or may yet.
    Money givenBack() {
        return refunds.stream()
                .filter(Refund::counts)
                .map(Refund::amount)
                .reduce(Money.nothing(taken().currency()), Money::plus);
    }

    /// What of it can still go back: not what the member's bank has taken, or may keep.
    Money left() {
        return disputes.stream()
                .filter(Dispute::counts)
                .map(Dispute::amount)
                .reduce(taken().minus(givenBack()), Money::minus);
    }

    boolean isDisputed() {
        return disputes.stream().anyMatch(Dispute::isOpen);
    }

    Optional<Dispute> dispute(String reference) {
        return disputes.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }

    /// This dispute in the place of the one of its name, or beside the others.
    PaymentRequest with(Dispute one) {
        var all = new ArrayList<>(disputes.stream()
                .filter(other -> !other.reference().equals(one.reference()))
                .toList());
        all.add(one);
        return with(payment, refunds, yieldsTo, all, captured);
    }

    /// When money of it last went back, or came back from there.
    @Nullable
    Instant lastMovedBackAt() {
        return Stream.concat(
                        refunds.stream().map(Refund::at),
                        disputes.stream().map(one -> Objects.requireNonNullElse(one.decidedAt(), one.openedAt())))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private PaymentRequest with(PaymentState next, List<Refund> after) {
        return with(next, after, yieldsTo, disputes, captured);
    }

    private PaymentRequest with(
            PaymentState next, List<Refund> after, @Nullable UUID then, List<Dispute> contested, @Nullable Money came) {
        return new PaymentRequest(
                id,
                invoice,
                subscription,
                member,
                site,
                periodIndex,
                attempt,
                declines,
                amount,
                text,
                route,
                method,
                allowed,
                then,
                next,
                after,
                contested,
                came);
    }
}
