package io.cardea.testing.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Tries every operation of a running service with every caller who may not call it, under every disguise of its path,
/// and with every caller who may. The operations come from the service's own OpenAPI document, so that a new one cannot
/// be forgotten.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> nobody_gets_past() {
///     return TenancyMatrix.of("http://127.0.0.1:" + port).tests(Callers.of(company, otherCompany));
/// }
/// ```
///
/// Refused means 401, 403, 404, 400 or 405, with a problem and without a body from inside; never 2xx, never 5xx.
/// Callers who may are expected to get past the door: anything but 401 and 403, and never 5xx.
public final class TenancyMatrix {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Door door;
    private final List<Operation> operations;

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

    /// Two tests per operation with roles, one for those who may not and one for those who may, and one for the
    /// disguises of its path; one test in all that there are operations at all.
    public Stream<DynamicTest> tests(Callers callers) {
        var present = DynamicTest.dynamicTest("there are operations", () -> {
            if (operations.isEmpty()) {
                throw new AssertionError("The OpenAPI document has no operations");
            }
        });
        var guarded = operations.stream().filter(operation -> !operation.isForEverybody());
        return Stream.concat(Stream.of(present), guarded.flatMap(operation -> tests(operation, callers)));
    }

    private Stream<DynamicTest> tests(Operation operation, Callers callers) {
        var trial = new Trial(door, operation);
        return Stream.of(
                DynamicTest.dynamicTest(
                        operation + " refuses everybody else", () -> trial.refusesAll(callers.notAllowed(operation))),
                DynamicTest.dynamicTest(
                        operation + " lets its roles in", () -> trial.letsIn(callers.allowed(operation))),
                DynamicTest.dynamicTest(
                        operation + " has no back door", () -> trial.hasNoBackDoor(callers.notAllowed(operation))));
    }
}
