package io.cardea.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/// Public is a decision, not a habit: at most this share of top-level types.
///
/// @param percent of the module's top-level types
record PublicShare(int percent) implements ModuleRule {

    @Override
    public List<String> violations(JavaClasses classes) {
        var types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        return open.size() * 100 <= types.size() * percent
                ? List.of()
                : List.of("%d of %d top-level types are public: %s".formatted(open.size(), types.size(), open));
    }
}
