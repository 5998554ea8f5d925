package io.cardea.testing.contract;

import java.util.Locale;

/// The spellings that follow from a Java type's name.
final class Names {

    private Names() {}

    /// `GraceStarted` is `grace-started` in event types and file names.
    static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// `OneOff` is `ONE_OFF` in a `kind` property.
    static String screaming(String simpleName) {
        return kebab(simpleName).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
