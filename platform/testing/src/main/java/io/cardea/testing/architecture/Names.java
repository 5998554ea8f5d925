package io.cardea.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// Names that would fit any class.
final class Names {

    private Names() {}

    static ArchRule sayingNothing() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO|Service)")
                .because("such a name tells nobody what the class is for")
                .allowEmptyShould(true);
    }
}
