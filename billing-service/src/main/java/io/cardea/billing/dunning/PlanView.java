package io.cardea.billing.dunning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dunning plan as one reads it.
///
/// @param usual did the company never write one?
/// @param placeholders what texts can leave open, in braces
/// @param languages that texts can be in
record PlanView(
        boolean usual,
        List<ReminderStep> steps,
        List<Integer> retryAfterDays,
        @Nullable Integer terminateAfterDays,
        Map<String, MailText> suspensionTexts,
        Map<String, MailText> terminationTexts,
        List<String> placeholders,
        List<String> languages) {

    static PlanView of(DunningPlan plan, boolean usual, List<String> languages) {
        return new PlanView(
                usual,
                plan.steps(),
                plan.retryAfterDays(),
                plan.terminateAfterDays(),
                plan.suspensionTexts(),
                plan.terminationTexts(),
                Placeholder.keys(),
                languages);
    }
}
