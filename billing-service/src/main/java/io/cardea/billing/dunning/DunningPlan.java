package io.cardea.billing.dunning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a company does about invoices that are not paid.
///
/// @param company whose plan it is; a company has one
/// @param steps the reminders, in the order of their days
/// @param retryAfterDays after how many days from the due date a stored card that was declined is tried again
/// @param terminateAfterDays how long after access was suspended the subscription ends; never, where absent
/// @param suspensionTexts what the member reads then, by language; ours where there is none
record DunningPlan(
        UUID company,
        List<ReminderStep> steps,
        List<Integer> retryAfterDays,
        @Nullable Integer terminateAfterDays,
        Map<String, MailText> suspensionTexts,
        Map<String, MailText> terminationTexts) {

    DunningPlan {
        steps = List.copyOf(steps);
        retryAfterDays = List.copyOf(retryAfterDays);
        suspensionTexts = Map.copyOf(suspensionTexts);
        terminationTexts = Map.copyOf(terminationTexts);
    }

    /// That of a company which never said anything. Nothing ends without a word of the company's own.
    static DunningPlan usual(UUID company) {
        return new DunningPlan(
                company,
                List.of(ReminderStep.on(1), ReminderStep.on(5), ReminderStep.on(14)),
                List.of(3, 5, 7),
                null,
                Map.of(),
                Map.of());
    }
}
