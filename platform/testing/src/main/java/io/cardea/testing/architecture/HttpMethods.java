package io.cardea.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// What may be called from outside.
final class HttpMethods {

    private static final List<String> ROLES = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    private HttpMethods() {}

    static ArchRule arePublic() {
        return methods()
                .that(http())
                .should()
                .bePublic()
                .because("Quarkus documents others in OpenAPI and answers 404 for them")
                .allowEmptyShould(true);
    }

    static ArchRule sayWhoMayCallThem() {
        return methods().that(http()).should(sayWho()).allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethod> http() {
        return describe(
                "are HTTP methods",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    private static ArchCondition<JavaMethod> sayWho() {
        return new ArchCondition<>("carry a role annotation, on the method or on its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = says(method) || says(method.getOwner());
                events.add(
                        new SimpleConditionEvent(method, says, method.getFullName() + " does not say who may call it"));
            }
        };
    }

    private static boolean says(CanBeAnnotated annotated) {
        return ROLES.stream().anyMatch(annotated::isAnnotatedWith);
    }
}
