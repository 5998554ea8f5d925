package io.cardea.catalog.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a benefit of a product holds, such as off-peak, by the clock on the wall of the subscription's site.
///
/// @param closedOn local dates on which it does not, such as holidays
public record BenefitHours(List<Hours> weekly, List<LocalDate> closedOn) {

    public BenefitHours {
        weekly = List.copyOf(weekly);
        closedOn = closedOn.stream().distinct().sorted().toList();
    }

    /// Hours of one day of the week. With `to` not after `from` they end on the next day.
    public record Hours(
            @NotNull DayOfWeek day,

            @NotNull
            @Schema(implementation = String.class, description = "Hours and minutes, with a colon between them")
            LocalTime from,

            @NotNull @Schema(implementation = String.class, description = "The same; midnight is the end of the day")
            LocalTime to) {}

    /// What is asked for. A pass carries it to every gate, so it must not be long.
    @Schema(name = "BenefitHoursWish")
    record Wish(
            @NotEmpty @Size(max = 28) List<@NotNull @Valid Hours> weekly,
            @Nullable @Size(max = 100) List<@NotNull LocalDate> closedOn) {

        BenefitHours hours() {
            return new BenefitHours(weekly, closedOn == null ? List.of() : closedOn);
        }
    }
}
