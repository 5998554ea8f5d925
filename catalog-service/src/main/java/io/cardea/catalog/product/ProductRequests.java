package io.cardea.catalog.product;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of products.
final class ProductRequests {

    private ProductRequests() {}

    /// @param price absent where `prepaid` says it
    @Schema(name = "PublishProduct")
    record Publish(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9-]{1,39}",
                    message = "must be 2 to 40 lower-case letters, digits and hyphens")
            String key,

            @NotBlank @Size(max = 120) @NoCardNumber String name,
            @Nullable Money price,
            @NotNull @Valid TermsRequest terms,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid BenefitRequest> benefits,
            @Nullable @Valid RulesRequest rules,
            @Nullable @Valid TaxRequest tax,
            @Nullable @Valid PrepaidRequest prepaid) {

        Revise content() {
            return new Revise(name, price, terms, benefits, rules, tax, prepaid);
        }
    }

    /// @param price absent where `prepaid` says it
    @Schema(name = "ReviseProduct")
    record Revise(
            @NotBlank @Size(max = 120) @NoCardNumber String name,
            @Nullable Money price,
            @NotNull @Valid TermsRequest terms,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid BenefitRequest> benefits,
            @Nullable @Valid RulesRequest rules,
            @Nullable @Valid TaxRequest tax,
            @Nullable @Valid PrepaidRequest prepaid) {

        /// What all of it costs, where nobody has said it otherwise.
        Money cost() {
            return price == null && prepaid != null
                    ? PrepaidRule.price(prepaid.prepaid())
                    : Fields.present("price", price);
        }
    }

    /// @param unit absent where the units are entries
    /// @param free how many units cost nothing, or else `discount`, in hundredths of a percent
    record PrepaidRequest(
            @NotNull @Min(2) @Max(10_000) Integer units,
            @Nullable Period unit,
            @NotNull Money unitPrice,
            @Nullable @Min(1) @Max(9_999) Integer free,
            @Nullable @Min(1) @Max(9_999) Integer discount) {

        Prepaid prepaid() {
            return new Prepaid(units, unit, unitPrice, free, discount);
        }
    }

    /// @param rate in hundredths of a percent, for category S only
    record TaxRequest(
            @NotNull Tax.Category category,
            @Nullable @Min(0) @Max(10_000) Integer rate,
            @NotNull Tax.Prices prices) {

        Tax tax() {
            return new Tax(category, rate == null ? 0 : rate, prices);
        }
    }

    /// @param sites absent or empty for wherever the benefit holds
    /// @param entries absent where they are not counted
    /// @param hours absent where it always holds
    record BenefitRequest(
            @NotNull UUID benefit,
            @Nullable @Size(max = 100) List<@NotNull UUID> sites,
            @Nullable @Min(1) @Max(10_000) Integer entries,
            @Valid BenefitHours.@Nullable Wish hours) {

        List<UUID> where() {
            return sites == null ? List.of() : sites;
        }

        @Nullable
        BenefitHours when() {
            return hours == null ? null : hours.hours();
        }
    }

    /// @param kind RECURRING with an interval, or ONE_OFF with a duration, an `until`, both, or `endless`
    /// @param grace absent for a week, or for none where the interval is no longer than that
    record TermsRequest(
            @NotNull @Pattern(regexp = "RECURRING|ONE_OFF") String kind,
            @Nullable Period interval,
            @Nullable Period grace,
            @Nullable Period commitment,
            @Nullable Period duration,
            @Nullable LocalDate until,
            Terms.@Nullable Endless endless) {}

    /// @param participants besides the holder
    /// @param paymentMethods absent for all there are
    /// @param guests who may go through a gate on one scan besides its holder; absent for none
    /// @param onRefund what giving the whole price of a period back does to it; absent for KEEP
    record RulesRequest(
            @Nullable @Valid StartRequest start,
            @Nullable Period trial,
            @Nullable @Valid FreezingRequest freezing,
            Rules.@Nullable Refund refund,
            @Nullable @Min(0) @Max(1000) Integer participants,
            @Nullable @Size(max = 10) List<Rules.@NotNull PaymentMethod> paymentMethods,
            @Nullable @Min(1) @Max(49) Integer guests,
            Rules.@Nullable OnRefund onRefund) {}

    /// @param kind FIXED with `on`, FIRST_USE with `within`
    record StartRequest(
            @NotNull @Pattern(regexp = "AT_ONCE|CHOSEN|FIXED|FIRST_USE")
            String kind,

            @Nullable LocalDate on,
            @Nullable Period within) {}

    /// @param allowed absent for yes
    /// @param prolongs absent for yes
    record FreezingRequest(
            @Nullable Boolean allowed,
            @Nullable @Min(1) @Max(366) Integer mostDaysAYear,
            @Nullable Boolean prolongs,
            @Nullable Money fee) {}
}
