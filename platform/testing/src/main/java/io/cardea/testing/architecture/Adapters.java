package io.cardea.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises the outer ring: adapters by their suffix, beans by their annotation.
final class Adapters {

    private static final Pattern SUFFIX =
            Pattern.compile(".*(Resource|InPostgres|InKeycloak|InLmdb|OnDisk|OverKafka|OverHttp"
                    + "|Row|Rows|Subscriber|Timer|Consumer|Settings|Filter|Readiness|Liveness|Startup)");

    private Adapters() {}

    /// Named as an adapter, or nested in one.
    static DescribedPredicate<JavaClass> adapters() {
        return DescribedPredicate.describe(
                "adapters",
                type -> SUFFIX.matcher(topLevel(type).getSimpleName()).matches());
    }

    /// Made by the container: a scope, a path or a provider stands on it, or on what it is nested in.
    static DescribedPredicate<JavaClass> beans() {
        return DescribedPredicate.describe("beans", type -> isBean(type) || isBean(topLevel(type)));
    }

    static DescribedPredicate<JavaClass> named(Set<String> simpleNames) {
        return DescribedPredicate.describe(
                "at the edge", type -> simpleNames.contains(topLevel(type).getSimpleName()));
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Adapters::topLevel).orElse(type);
    }

    private static boolean isBean(JavaClass type) {
        return type.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(Adapters::makesABean);
    }

    private static boolean makesABean(String annotation) {
        return annotation.startsWith("jakarta.enterprise.context.")
                || annotation.equals("jakarta.inject.Singleton")
                || annotation.equals("jakarta.ws.rs.Path")
                || annotation.equals("jakarta.ws.rs.ext.Provider")
                || annotation.equals("io.smallrye.config.ConfigMapping");
    }
}
