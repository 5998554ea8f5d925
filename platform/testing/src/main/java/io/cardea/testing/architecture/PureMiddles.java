package io.cardea.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// What decides knows nothing of what runs it. Constraints (`jakarta.validation`) are the one exception:
/// they say something about a value and run nothing.
final class PureMiddles {

    private static final List<String> MACHINERY = List.of(
            "io.quarkus.",
            "jakarta.",
            "io.vertx.",
            "io.smallrye.",
            "org.apache.kafka.",
            "org.hibernate.",
            "java.sql.",
            "java.net.http.",
            "io.cardea.chassis.database.",
            "io.cardea.chassis.web.Commands",
            "io.cardea.chassis.kafka.",
            "io.cardea.chassis.relay.",
            "io.cardea.chassis.tenancy.");

    private PureMiddles() {}

    /// Records, enums and sealed types, unless they are part of an adapter.
    static ArchRule valuesArePure() {
        return noClasses()
                .that(values())
                .and(not(Adapters.adapters()))
                .and(not(Adapters.beans()))
                .should()
                .dependOnClassesThat(machinery())
                .because("facts and decisions are to be read, tested and replayed without anything running")
                .allowEmptyShould(true);
    }

    /// All other classes that the container does not make and no suffix names as adapters.
    static ArchRule decisionsArePure(Set<String> edge) {
        return noClasses()
                .that(not(values()))
                .and(not(Adapters.adapters()))
                .and(not(Adapters.beans()))
                .and(not(Adapters.named(edge)))
                .should()
                .dependOnClassesThat(machinery())
                .because("a class that is no bean and has no adapter's suffix is part of the pure middle")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> values() {
        return describe("are records, enums or sealed", type -> type.isRecord() || type.isEnum() || type.isSealed());
    }

    private static DescribedPredicate<JavaClass> machinery() {
        return describe(
                "run things",
                type -> MACHINERY.stream().anyMatch(type.getName()::startsWith)
                        && !type.getName().startsWith("jakarta.validation."));
    }
}
