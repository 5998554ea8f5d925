package io.cardea.billing.dunning;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What members read where their company has no words of its own.
enum UsualText {
    EARLY,
    DUE,
    OVERDUE,
    SUSPENDED,
    TERMINATED;

    private static final String TEXTS = "io.cardea.billing.dunning.texts";
    private static final Control NOTHING_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /// @param days after the due date; before it where negative
    static UsualText reminder(int days) {
        if (days == 0) {
            return DUE;
        }
        return days < 0 ? EARLY : OVERDUE;
    }

    /// @param language one that mails are written in
    MailText in(String language) {
        var texts =
                ResourceBundle.getBundle(TEXTS, Locale.of(language), UsualText.class.getClassLoader(), NOTHING_ELSE);
        String key = name().toLowerCase(Locale.ROOT);
        return new MailText(texts.getString(key + ".subject"), texts.getString(key + ".body"));
    }
}
