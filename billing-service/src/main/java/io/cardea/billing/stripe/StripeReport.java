package io.cardea.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.ReportLine.Movement;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads Stripe's books of a span of days: the transactions of its balance.
final class StripeReport {

    private static final long PAGE = 100;

    private StripeReport() {}

    /// @return how many lines there were
    static int of(StripeClient client, LocalDate from, LocalDate to, Consumer<List<ReportLine>> taking)
            throws StripeException {
        int count = 0;
        String last = null;
        boolean more = true;
        while (more) {
            var page = client.v1().balanceTransactions().list(asked(from, to, last));
            var lines = new ArrayList<ReportLine>();
            for (BalanceTransaction one : page.getData()) {
                line(client, one).ifPresent(lines::add);
            }
            taking.accept(lines);
            count += lines.size();
            more = Boolean.TRUE.equals(page.getHasMore()) && !page.getData().isEmpty();
            last = more ? page.getData().getLast().getId() : null;
        }
        return count;
    }

    private static BalanceTransactionListParams asked(LocalDate from, LocalDate to, @Nullable String after) {
        var params = BalanceTransactionListParams.builder()
                .setLimit(PAGE)
                .addExpand("data.source")
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                        .setLt(to.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                        .build());
        return (after == null ? params : params.setStartingAfter(after)).build();
    }

    private static Optional<ReportLine> line(StripeClient client, BalanceTransaction one) throws StripeException {
        return switch (one.getType()) {
            case "charge", "payment" -> Optional.of(line(one, Movement.CAPTURED, request(one.getSourceObject())));
            case "refund", "payment_refund" ->
                Optional.of(line(one, Movement.REFUNDED, request(one.getSourceObject())));
            case "refund_failure" -> Optional.of(line(one, Movement.REFUND_FAILED, request(one.getSourceObject())));
            case "adjustment" ->
                switch (one.getSourceObject()) {
                    case Dispute dispute ->
                        Optional.of(line(
                                one,
                                one.getAmount() < 0 ? Movement.DISPUTED : Movement.RETURNED,
                                request(client, dispute)));
                    // As older versions of its API write a failed refund.
                    case Refund refund -> Optional.of(line(one, Movement.REFUND_FAILED, request(refund)));
                    case null, default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private static ReportLine line(BalanceTransaction one, Movement movement, @Nullable UUID request) {
        return new ReportLine(one.getSource(), request, movement, amount(one), Instant.ofEpochSecond(one.getCreated()));
    }

    /// A dispute carries nothing of ours, but names what we asked for; there are few of them.
    private static @Nullable UUID request(StripeClient client, Dispute dispute) throws StripeException {
        String intent = dispute.getPaymentIntent();
        return intent == null
                ? null
                : StripeEvent.uuid(client.v1()
                        .paymentIntents()
                        .retrieve(intent)
                        .getMetadata()
                        .get(StripeOrders.REQUEST));
    }

    /// As it was asked for: what is settled may be in the account's currency.
    private static Money amount(BalanceTransaction one) {
        return switch (one.getSourceObject()) {
            case Charge charge -> StripeAmount.read(charge.getAmount(), charge.getCurrency());
            case Refund refund -> StripeAmount.read(refund.getAmount(), refund.getCurrency());
            case Dispute dispute -> StripeAmount.read(dispute.getAmount(), dispute.getCurrency());
            case null, default -> StripeAmount.read(Math.abs(one.getAmount()), one.getCurrency());
        };
    }

    private static @Nullable UUID request(@Nullable BalanceTransactionSource source) {
        Map<String, String> metadata = switch (source) {
            case Charge charge -> charge.getMetadata();
            case Refund refund -> refund.getMetadata();
            case null, default -> Map.of();
        };
        return StripeEvent.uuid(metadata.get(StripeOrders.REQUEST));
    }
}
