package io.cardea.testing.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Tries every operation of a running service with every caller who may not call it, under every disguise of its path,
/// and with every caller who may. The operations come from the service's own OpenAPI document, so that a new one cannot
/// be forgotten.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> nobody_gets_past() {
///     return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port)
///             .owning("/v1/orders/{id}", order)
///             .tests(new Callers(company, otherCompany));
/// }
/// ```
///
/// Refused means 401 or 403, and under a disguise also 400, 404 or 405; never 2xx, never 5xx.
/// Callers who may are expected to get past the door: anything but 401 and 403, and never 5xx. A neighbour, who has the
/// role in another company, gets 404 for what the company owns.
public final class TenancyMatrix {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Door door;
    private final List<Operation> operations;
    private final Map<String, UUID> owned = new HashMap<>();

    private TenancyMatrix(Door door, List<Operation> operations) {
        this.door = door;
        this.operations = operations;
    }

    /// Reads the OpenAPI document of the service.
    ///
    /// @param url the service's address, without a slash at the end
    public static TenancyMatrix of(String url) {
        var door = new Door(url);
        try {
            var document = YAML.readTree(door.read("/q/openapi"));
            return new TenancyMatrix(door, Operation.all(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells of something that the company has, so that everybody else can be shown not to find it.
    ///
    /// @param path the template up to the id, `/v1/cards/{id}`; longer paths that start with it are tried as well
    public TenancyMatrix owning(String path, UUID id) {
        owned.put(path, id);
        return this;
    }

    /// Per operation with roles: one test for those who may not, one for those who may, one for the disguises of its
    /// path, and one for the neighbours where something is owned. Then one for strangers, and one that there are
    /// operations at all.
    public Stream<DynamicTest> tests(Callers callers) {
        var guarded = operations.stream()
                .filter(operation -> !operation.isForEverybody())
                .toList();
        var strangers = DynamicTest.dynamicTest(
                "a company that nobody knows gets in nowhere",
                () -> Trial.refuseAll(guarded.parallelStream()
                        .map(operation -> trial(operation).byOne(callers.stranger(operation)))));
        var present = DynamicTest.dynamicTest("there are operations", () -> {
            if (operations.isEmpty()) {
                throw new AssertionError("The OpenAPI document has no operations");
            }
        });
        return Stream.concat(
                Stream.of(present, strangers), guarded.stream().flatMap(operation -> tests(operation, callers)));
    }

    private Stream<DynamicTest> tests(Operation operation, Callers callers) {
        var trial = trial(operation);
        var always = Stream.of(
                DynamicTest.dynamicTest(
                        operation + " refuses everybody else", () -> trial.refusesAll(callers.notAllowed(operation))),
                DynamicTest.dynamicTest(
                        operation + " lets its roles in", () -> trial.letsIn(callers.allowed(operation))),
                DynamicTest.dynamicTest(
                        operation + " has no back door", () -> trial.hasNoBackDoor(callers.notAllowed(operation))));
        var neighbours = owned.entrySet().stream()
                .filter(thing -> operation.path().startsWith(thing.getKey()))
                .map(thing -> DynamicTest.dynamicTest(
                        operation + " is hidden from the neighbours",
                        () -> trial.hides(thing.getValue(), callers.neighbour(operation))));
        return Stream.concat(always, neighbours);
    }

    private Trial trial(Operation operation) {
        return new Trial(door, operation);
    }
}
