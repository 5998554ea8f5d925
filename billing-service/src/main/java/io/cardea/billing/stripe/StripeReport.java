package io.cardea.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.ReportLine.Movement;
import io.cardea.chassis.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            List<ReportLine> lines = page.getData().stream()
                    .map(StripeReport::line)
                    .flatMap(Optional::stream)
                    .toList();
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

    private static Optional<ReportLine> line(BalanceTransaction one) {
        return switch (one.getType()) {
            case "charge", "payment" -> Optional.of(line(one, Movement.CAPTURED));
            case "refund", "payment_refund" -> Optional.of(line(one, Movement.REFUNDED));
            default -> Optional.empty();
        };
    }

    private static ReportLine line(BalanceTransaction one, Movement movement) {
        return new ReportLine(
                one.getSource(),
                request(one.getSourceObject()),
                movement,
                amount(one),
                Instant.ofEpochSecond(one.getCreated()));
    }

    /// As it was asked for: what is settled may be in the account's currency.
    private static Money amount(BalanceTransaction one) {
        return switch (one.getSourceObject()) {
            case Charge charge -> StripeAmount.read(charge.getAmount(), charge.getCurrency());
            case Refund refund -> StripeAmount.read(refund.getAmount(), refund.getCurrency());
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
