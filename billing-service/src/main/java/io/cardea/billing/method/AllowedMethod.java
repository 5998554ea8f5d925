package io.cardea.billing.method;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By what a product may be paid (C38).
public enum AllowedMethod {
    /// A stored card, charged while the member is not there.
    CARD_ON_FILE,
    /// A link under which the member pays.
    LINK;

    /// What is allowed where nobody said anything.
    public static final Set<AllowedMethod> ALL = Collections.unmodifiableSet(EnumSet.allOf(AllowedMethod.class));

    /// Those that this release knows. A method of a later one is none that could be used here.
    public static Set<AllowedMethod> of(@Nullable List<String> names) {
        if (names == null) {
            return ALL;
        }
        var known = EnumSet.noneOf(AllowedMethod.class);
        Arrays.stream(values()).filter(one -> names.contains(one.name())).forEach(known::add);
        return Collections.unmodifiableSet(known);
    }
}
