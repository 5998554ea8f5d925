package io.cardea.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;

/// Every package with code says in its `package-info` that nothing is null unless marked.
record NullMarkedPackages() implements ModuleRule {

    @Override
    public List<String> violations(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !isNullMarked(found))
                .map(found -> found.getName() + " is not @NullMarked")
                .sorted()
                .toList();
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .orElse(false);
    }
}
