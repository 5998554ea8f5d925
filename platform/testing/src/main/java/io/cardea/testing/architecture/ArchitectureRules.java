package io.cardea.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The rules of DESIGN section 8 for one module, to be called from its one `ArchitectureTest`:
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> the_rules_of_the_house_hold() {
///     return ArchitectureRules.of("io.cardea.subscription").tests();
/// }
/// ```
public final class ArchitectureRules {

    private static final Path CODE = Path.of("src/main/java");

    private final String base;
    private final Set<String> sources;
    private final Set<String> edge;
    private final Set<String> exceptions;

    private ArchitectureRules(String base, Set<String> sources, Set<String> edge, Set<String> exceptions) {
        this.base = base;
        this.sources = sources;
        this.edge = edge;
        this.exceptions = exceptions;
    }

    /// The rules for all classes under the package, and for the sources under `src/main/java` of the module.
    public static ArchitectureRules of(String basePackage) {
        return new ArchitectureRules(basePackage, Set.of(), Set.of(), Set.of());
    }

    /// Lets these classes read the wall clock and draw random numbers, since that is what they are there for.
    ///
    /// @param simpleNames of top-level classes
    public ArchitectureRules sourcesOfTimeAndChance(String... simpleNames) {
        return new ArchitectureRules(base, Set.of(simpleNames), edge, exceptions);
    }

    /// Takes these classes for adapters, although neither a suffix nor an annotation says so.
    ///
    /// @param simpleNames of top-level classes
    public ArchitectureRules atTheEdge(String... simpleNames) {
        return new ArchitectureRules(base, sources, Set.of(simpleNames), exceptions);
    }

    /// Leaves rules out. For `platform/`, where machinery is the very thing; a service has no use for it.
    ///
    /// @param rules by their names
    /// @throws IllegalArgumentException if there is no such rule
    public ArchitectureRules except(String... rules) {
        for (var rule : rules) {
            if (!rules().containsKey(rule)) {
                throw new IllegalArgumentException("No such rule: " + rule);
            }
        }
        return new ArchitectureRules(base, sources, edge, Set.of(rules));
    }

    /// One test per rule.
    public Stream<DynamicTest> tests() {
        return tests(CODE);
    }

    Stream<DynamicTest> tests(Path code) {
        var classes = imported();
        var architecture = rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
        return Stream.concat(architecture, SourceShape.of(code).tests());
    }

    JavaClasses imported() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
    }

    Map<String, ModuleRule> rules() {
        var rules = new TreeMap<String, ModuleRule>();
        rules.put("records, enums and sealed types are pure", each(PureMiddles.valuesArePure()));
        rules.put("what is neither bean nor adapter is pure", each(PureMiddles.decisionsArePure(edge)));
        rules.put("time and chance come in as parameters", each(TimeAndChance.comeInAsParameters(sources)));
        rules.put("no service knows another", each(Boundaries.noServiceKnowsAnother(base)));
        rules.put("slices are free of cycles", each(Boundaries.slicesAreFreeOfCycles(base)));
        rules.put("most types are package-private", new PublicShare(45));
        rules.put("every package is null-marked", new NullMarkedPackages());
        rules.put("no name says nothing", each(Names.sayingNothing()));
        rules.put("HTTP methods are public", each(HttpMethods.arePublic()));
        rules.put("HTTP methods say who may call them", each(HttpMethods.sayWhoMayCallThem()));
        rules.keySet().removeAll(exceptions);
        return rules;
    }

    private static ModuleRule each(ArchRule rule) {
        return classes -> rule.evaluate(classes).getFailureReport().getDetails();
    }
}
