package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.cardea.testing.tenancy.Operation;
import java.nio.file.Files;
import java.util.HashSet;

/// Proves that the OpenAPI document which a running service shows is the committed `contracts/http/<service>.yaml`,
/// and that every operation says what it is and who may call it.
///
/// ```java
/// OpenApiContract.of("subscription-service").verify(get("/q/openapi").asString());
/// ```
///
/// With `-Dcontracts.write=true` a missing file is written, with `all` also one that differs.
public final class OpenApiContract {

    private final String service;
    private ContractFiles files = ContractFiles.ofRepository();

    private OpenApiContract(String service) {
        this.service = service;
    }

    /// @param service the file's name without `.yaml`
    public static OpenApiContract of(String service) {
        return new OpenApiContract(service);
    }

    OpenApiContract in(ContractFiles others) {
        files = others;
        return this;
    }

    /// Compares; throws one [AssertionError] that lists every difference.
    ///
    /// @param shown the document as the service serves it, YAML or JSON
    public void verify(String shown) {
        var findings = new Findings("OpenAPI of " + service);
        var document = OpenApiDocument.normalised(shown);
        everyOperationIsTold(document, findings);
        write(document);
        if (Files.notExists(files.http(service))) {
            findings.add("no file " + files.http(service) + " (-Dcontracts.write=true writes it)");
        } else {
            var committed = OpenApiDocument.normalised(OpenApiDocument.text(files.http(service)));
            new TreeDifference(findings, "(-Dcontracts.write=all rewrites the file)").between(committed, document, "");
        }
        findings.throwIfAny();
    }

    private void write(JsonNode document) {
        var wanted = Writing.now().overwrites() || Writing.now().drafts() && Files.notExists(files.http(service));
        if (wanted) {
            ContractFiles.write(files.http(service), OpenApiDocument.yaml(document));
        }
    }

    private static void everyOperationIsTold(JsonNode document, Findings findings) {
        var ids = new HashSet<String>();
        for (var operation : Operation.all(document)) {
            var id = operation.json().path("operationId").asText();
            findings.addUnless(!id.isBlank(), operation + " has no operationId");
            findings.addUnless(id.isBlank() || ids.add(id), operation + " has the operationId of another: " + id);
            findings.addUnless(operation.json().hasNonNull("summary"), operation + " has no summary");
            findings.addUnless(operation.saysWhoMayCall(), operation + " does not say who may call it");
        }
    }
}
