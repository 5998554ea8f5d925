package io.cardea.stack.process;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a part of ours is told when it starts.
public final class Setting {

    private Setting() {}

    /// From `-Dthe.key` or `THE_KEY`.
    ///
    /// @param usual what it is where nobody says; [IllegalArgumentException] where there is nothing usual
    public static String of(String key, @Nullable String usual) {
        String property = System.getProperty(key);
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String value = property != null ? property : System.getenv(name);
        if (value != null) {
            return value;
        }
        if (usual == null) {
            throw new IllegalArgumentException("Set " + key + " or " + name + ".");
        }
        return usual;
    }
}
