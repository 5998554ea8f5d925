package io.cardea.gateway.copy;

import org.jspecify.annotations.Nullable;

/// A language that displays speak. On disk it is its place here: there may be more at the end, none moves.
public enum Language {
    EN("en"),
    DE("de"),
    FR("fr"),
    NB("nb", "no", "nn"),
    DA("da"),
    SV("sv");

    private static final Language[] ALL = values();

    private final String[] tags;

    Language(String... tags) {
        this.tags = tags;
    }

    /// That of a tag, as `nb` or `nb-NO` of BCP 47; null where displays do not speak it.
    public static @Nullable Language of(@Nullable String tag) {
        if (tag != null) {
            for (Language language : ALL) {
                if (language.isMeantBy(tag)) {
                    return language;
                }
            }
        }
        return null;
    }

    /// The tag that stands for it.
    public String tag() {
        return tags[0];
    }

    private boolean isMeantBy(String tag) {
        for (String language : tags) {
            int length = language.length();
            if (tag.regionMatches(true, 0, language, 0, length)
                    && (tag.length() == length || tag.charAt(length) == '-')) {
                return true;
            }
        }
        return false;
    }
}
