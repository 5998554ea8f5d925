package io.cardea.gateway.check;

import io.cardea.access.Gate;
import io.cardea.access.Reason;
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
    EN("en"),
    DE("de"),
    FR("fr"),
    NB("nb", "no", "nn"),
    DA("da"),
    SV("sv");

    private static final Display[] ALL = values();

    private final String[] languages;
    private final String welcome;
    private final String goodbye;
    private final String[] refusals;

    Display(String... languages) {
        Properties words = words(languages[0]);
        this.languages = languages;
        this.welcome = word(words, Gate.Direction.IN);
        this.goodbye = word(words, Gate.Direction.OUT);
        Reason[] reasons = Reason.values();
        this.refusals = new String[reasons.length];
        for (Reason reason : reasons) {
            refusals[reason.ordinal()] = word(words, reason);
        }
    }

    /// That of a language, as `nb` or `nb-NO` of BCP 47; English where there is none.
    static Display in(@Nullable String tag) {
        if (tag != null) {
            for (Display display : ALL) {
                if (display.speaks(tag)) {
                    return display;
                }
            }
        }
        return EN;
    }

    String text(Gate.Direction direction, @Nullable Reason reason) {
        if (reason != null) {
            return refusals[reason.ordinal()];
        }
        return direction == Gate.Direction.IN ? welcome : goodbye;
    }

    private boolean speaks(String tag) {
        for (String language : languages) {
            int length = language.length();
            if (tag.regionMatches(true, 0, language, 0, length)
                    && (tag.length() == length || tag.charAt(length) == '-')) {
                return true;
            }
        }
        return false;
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
