package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Proves that the refusals of a service and `contracts/problems/<service>.json` agree: every code in the code stands
/// in the file (or in `chassis.json`, for the general ones), and every code of the file is used.
///
/// ```java
/// ProblemContract.of("subscription", "io.cardea.subscription").verify();
/// ```
public final class ProblemContract {

    private static final String CODE = "io.cardea.chassis.refusal.Code";

    private final String service;
    private final Set<String> used;
    private ContractFiles files = ContractFiles.ofRepository();

    private ProblemContract(String service, Set<String> used) {
        this.service = service;
        this.used = used;
    }

    /// Takes the codes from all types under the package that carry the chassis' `@Code`.
    ///
    /// @param service the file's name without `.json`
    public static ProblemContract of(String service, String basePackage) {
        return of(service, basePackage, CODE);
    }

    static ProblemContract of(String service, String basePackage, String annotation) {
        var used = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage).stream()
                        .flatMap(type -> type.tryGetAnnotationOfType(annotation).stream())
                        .forEach(
                                code -> used.add(code.get("value").orElseThrow().toString()));
        return new ProblemContract(service, used);
    }

    /// Adds codes that the service uses without a type of their own.
    public ProblemContract and(String... codes) {
        used.addAll(Set.of(codes));
        return this;
    }

    ProblemContract in(ContractFiles others) {
        files = others;
        return this;
    }

    /// Compares; throws one [AssertionError] that lists every difference.
    public void verify() {
        var findings = new Findings("Problems of " + service);
        var own = ContractFiles.json(files.problems(service));
        var general = ContractFiles.json(files.problems("chassis"));
        used.stream()
                .filter(code -> !own.has(code) && !general.has(code))
                .forEach(code -> findings.add("the file does not list " + code));
        own.propertyStream().forEach(problem -> {
            findings.addUnless(used.contains(problem.getKey()), "nothing in the code says " + problem.getKey());
            isWhole(problem.getKey(), problem.getValue(), findings);
        });
        findings.throwIfAny();
    }

    private static void isWhole(String code, JsonNode problem, Findings findings) {
        findings.addUnless(code.matches("[a-z]+(-[a-z]+)*(\\.[a-z0-9-]+)?"), code + " is not kebab-case");
        var status = problem.path("status").asInt();
        findings.addUnless(status >= 400 && status < 600, code + " has no status between 400 and 599");
        Stream.of("title", "next")
                .filter(text -> problem.path(text).asText().isBlank())
                .forEach(text -> findings.add(code + " has no " + text));
    }
}
