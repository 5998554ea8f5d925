package io.cardea.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may know whom.
final class Boundaries {

    private static final Set<String> CLOSED = Stream.of(
                    "identity",
                    "catalog",
                    "subscription",
                    "billing",
                    "entitlement",
                    "gateway",
                    "story",
                    "bench",
                    "testing",
                    "stack")
            .map(module -> "io.cardea." + module)
            .collect(Collectors.toUnmodifiableSet());

    private Boundaries() {}

    static ArchRule noServiceKnowsAnother(String own) {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("belong to another module", type -> isForeign(type, own)))
                .because("services share files (contracts), never classes")
                .allowEmptyShould(true);
    }

    static ArchRule slicesAreFreeOfCycles(String own) {
        return slices().matching(own + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static boolean isForeign(JavaClass type, String own) {
        return CLOSED.stream()
                .filter(module -> !own.equals(module) && !own.startsWith(module + "."))
                .anyMatch(module -> (type.getPackageName() + ".").startsWith(module + "."));
    }
}
