package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
import io.cardea.access.Remark;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.ledger.Passage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What stands on the display of a turnstile, in one language: two short lines' worth, for the person before it. The
/// texts are read once, so that finding one allocates nothing.
enum Display {
    EN(Language.EN),
    DE(Language.DE),
    FR(Language.FR),
    NB(Language.NB),
    DA(Language.DA),
    SV(Language.SV);

    private static final Display[] ALL = values();

    private final Language language;
    private final String welcome;
    private final String goodbye;
    private final String[] refusals;
    private final String guestsNotAllowed;
    private final String creditsTooFew;
    private final String emergency;

    Display(Language language) {
        Properties words = words(language.tag());
        this.language = language;
        this.welcome = word(words, Gate.Direction.IN);
        this.goodbye = word(words, Gate.Direction.OUT);
        Reason[] reasons = Reason.values();
        this.refusals = new String[reasons.length];
        for (Reason reason : reasons) {
            refusals[reason.ordinal()] = word(words, reason);
        }
        this.guestsNotAllowed = word(words, Remark.GUESTS_NOT_ALLOWED);
        this.creditsTooFew = word(words, Remark.CREDITS_TOO_FEW);
        this.emergency = word(words, Remark.EMERGENCY);
    }

    /// That of a language tag; English where there is none.
    static Display in(@Nullable String tag) {
        return in(Language.of(tag));
    }

    /// That of a language; English where it is not known.
    static Display in(@Nullable Language language) {
        for (Display display : ALL) {
            if (display.language == language) {
                return display;
            }
        }
        return EN;
    }

    String text(Passage passage) {
        Remark remark = passage.remark();
        return remark == null
                ? text(passage.direction(), passage.reason())
                : switch (remark) {
                    // The matter is between staff and the gate.
                    case PASSBACK -> text(passage.direction(), passage.reason());
                    case GUESTS_NOT_ALLOWED -> guestsNotAllowed;
                    case CREDITS_TOO_FEW -> creditsTooFew;
                    case EMERGENCY -> emergency;
                };
    }

    String text(Gate.Direction direction, @Nullable Reason reason) {
        if (reason != null) {
            return refusals[reason.ordinal()];
        }
        return direction == Gate.Direction.IN ? welcome : goodbye;
    }

    private static String word(Properties words, Enum<?> key) {
        return Objects.requireNonNull(words.getProperty(key.name()), key.name());
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(Display.class.getResourceAsStream("display_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
