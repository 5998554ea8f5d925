package io.cardea.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Nobody asks what time it is or throws dice: both come in as parameters.
final class TimeAndChance {

    private static final Set<String> DICE =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom");

    private TimeAndChance() {}

    static ArchRule comeInAsParameters(Set<String> sources) {
        return noClasses()
                .that(describe(
                        "are no sources of time or chance",
                        type -> !sources.contains(Adapters.topLevel(type).getSimpleName())))
                .should()
                .accessTargetWhere(describe("asks for the time or for chance", TimeAndChance::asks))
                .because("business time is a parameter, and tests must be able to repeat what happened")
                .allowEmptyShould(true);
    }

    private static boolean asks(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getName();
        return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || DICE.contains(owner) && name.equals("<init>");
    }
}
