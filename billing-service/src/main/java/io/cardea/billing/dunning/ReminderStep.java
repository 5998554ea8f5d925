package io.cardea.billing.dunning;

import java.util.Map;

/// One reminder.
///
/// @param days after the due date; before it where negative
/// @param texts by language; ours where there is none
record ReminderStep(int days, Map<String, MailText> texts) {

    ReminderStep {
        texts = Map.copyOf(texts);
    }

    static ReminderStep on(int days) {
        return new ReminderStep(days, Map.of());
    }
}
