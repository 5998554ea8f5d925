package io.cardea.subscription.product;

import io.cardea.chassis.money.Money;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Benefit;
import io.cardea.subscription.terms.Prepaid;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Tax;
import io.cardea.subscription.terms.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of a product in `catalog.products`. A later release may know rules that this one does not; such a
/// product is kept as not on sale, since nobody here could say what is being sold.
record ProductMessage(
        UUID id,
        String key,
        String name,
        int productVersion,
        Money price,
        TermsMessage terms,
        List<Benefit> benefits,
        @Nullable RulesMessage rules,
        @Nullable Tax tax,
        @Nullable Prepaid prepaid,
        String status) {

    private static final String ON_SALE = "ON_SALE";

    record TermsMessage(
            String kind,
            @Nullable Period interval,
            @Nullable Period grace,
            @Nullable Period commitment,
            @Nullable Period duration,
            @Nullable LocalDate until,
            @Nullable String endless) {

        Terms terms() {
            return interval != null
                    ? new Terms.Recurring(interval, grace == null ? Period.ZERO : grace, commitment)
                    : new Terms.OneOff(duration == null ? Period.ZERO : duration, until, endlessness());
        }

        Terms.@Nullable Endless endlessness() {
            return switch (endless) {
                case "NEVER_ENDS" -> Terms.Endless.NEVER_ENDS;
                case "UNTIL_USED_UP" -> Terms.Endless.UNTIL_USED_UP;
                case null, default -> null;
            };
        }

        boolean isUnderstood() {
            return (endless == null) == (endlessness() == null);
        }
    }

    record RulesMessage(
            @Nullable StartMessage start,
            @Nullable Period trial,
            Rules.@Nullable Freezing freezing,
            @Nullable String refund,
            @Nullable Integer participants,
            @Nullable List<String> paymentMethods,
            @Nullable Integer guests,
            @Nullable String onRefund) {

        Rules rules() {
            return new Rules(
                    start == null ? null : start.start(),
                    trial,
                    freezing,
                    refunded(),
                    participants,
                    paymentMethods,
                    guests,
                    givenBack());
        }

        Rules.@Nullable Refund refunded() {
            return switch (refund) {
                case "NONE" -> Rules.Refund.NONE;
                case "UNUSED_DAYS" -> Rules.Refund.UNUSED_DAYS;
                case null, default -> null;
            };
        }

        Rules.@Nullable OnRefund givenBack() {
            return switch (onRefund) {
                case "KEEP" -> Rules.OnRefund.KEEP;
                case "END_PERIOD" -> Rules.OnRefund.END_PERIOD;
                case null, default -> null;
            };
        }

        boolean isUnderstood() {
            return (start == null || start.start() != null)
                    && (refund == null) == (refunded() == null)
                    && (onRefund == null) == (givenBack() == null);
        }
    }

    record StartMessage(
            @Nullable String kind,
            @Nullable LocalDate on,
            @Nullable Period within) {

        Rules.@Nullable Start start() {
            return switch (kind) {
                case "AT_ONCE" -> new Rules.Start.AtOnce();
                case "CHOSEN" -> new Rules.Start.Chosen();
                case "FIXED" -> on == null ? null : new Rules.Start.Fixed(on);
                case "FIRST_USE" -> within == null ? null : new Rules.Start.FirstUse(within);
                case null, default -> null;
            };
        }
    }

    boolean isOnSale() {
        return ON_SALE.equals(status) && terms.isUnderstood() && (rules == null || rules.isUnderstood());
    }

    Agreement agreement() {
        return new Agreement(
                id,
                key,
                name,
                productVersion,
                price,
                terms.terms(),
                benefits,
                rules == null ? Rules.USUAL : rules.rules(),
                tax,
                prepaid);
    }
}
