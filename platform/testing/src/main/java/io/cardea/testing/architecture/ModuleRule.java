package io.cardea.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.assertj.core.api.Assertions;

/// A rule about all classes of a module together, or about each of them.
@FunctionalInterface
interface ModuleRule {

    /// What breaks it, in words.
    List<String> violations(JavaClasses classes);

    /// Fails with all that breaks it.
    default void check(JavaClasses classes) {
        Assertions.assertThat(violations(classes)).isEmpty();
    }
}
