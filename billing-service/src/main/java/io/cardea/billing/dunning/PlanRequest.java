package io.cardea.billing.dunning;

import io.cardea.chassis.cardnumber.NoCardNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is put at `/v1/dunning-plan`: the whole plan.
///
/// @param retryAfterDays a declined card is not tried again where absent
/// @param terminateAfterDays never where absent
record PlanRequest(
        @NotNull List<@NotNull @Valid Step> steps,
        @Nullable List<@NotNull Integer> retryAfterDays,
        @Nullable Integer terminateAfterDays,
        @Nullable Map<String, @NotNull @Valid Text> suspensionTexts,
        @Nullable Map<String, @NotNull @Valid Text> terminationTexts) {

    record Step(int days, @Nullable Map<String, @NotNull @Valid Text> texts) {}

    record Text(
            @NotNull @NoCardNumber String subject,
            @NotNull @NoCardNumber String body) {}

    DunningPlan plan(UUID company) {
        return new DunningPlan(
                company,
                steps.stream()
                        .map(step -> new ReminderStep(step.days, texts(step.texts)))
                        .toList(),
                Objects.requireNonNullElse(retryAfterDays, List.of()),
                terminateAfterDays,
                texts(suspensionTexts),
                texts(terminationTexts));
    }

    private static Map<String, MailText> texts(@Nullable Map<String, Text> texts) {
        return texts == null
                ? Map.of()
                : texts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                text -> new MailText(text.getValue().subject, text.getValue().body)));
    }
}
