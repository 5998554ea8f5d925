package io.cardea.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Completes the OpenAPI document with what holds for all operations of all services.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class HouseDocument implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String EVERYBODY = "*";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(HouseDocument::complete);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, ProblemSchema.create());
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach(HouseDocument::complete);
    }

    private static void complete(HttpMethod method, Operation operation) {
        var roles = roles(operation);
        operation.addExtension("x-roles", roles);
        if (!roles.contains(EVERYBODY)) {
            changeHeaders(method, operation);
        }
        operation.getResponses().addAPIResponse("default", problem());
        describe(operation.getResponses().getAPIResponse("401"), "No token, or not one of a realm of ours");
        describe(operation.getResponses().getAPIResponse("403"), "The caller's roles do not allow it");
    }

    /// Roles stand as scopes in the security requirements that Quarkus derives from `@RolesAllowed`.
    private static List<String> roles(Operation operation) {
        var roles = new TreeSet<String>();
        if (operation.getSecurity() != null) {
            operation.getSecurity().forEach(one -> one.getSchemes().values().forEach(roles::addAll));
        }
        return roles.isEmpty() ? List.of(EVERYBODY) : List.copyOf(roles);
    }

    private static void changeHeaders(HttpMethod method, Operation operation) {
        switch (method) {
            case POST ->
                operation.addParameter(header(
                        "Idempotency-Key",
                        "The same key and body get the same answer again; the same key with another body is refused."));
            case PUT ->
                operation.addParameter(
                        header("If-Match", "The ETag that was read; refused if the resource has changed since.")
                                .required(true));
            default -> {
                // Reading takes no such header.
            }
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse problem() {
        var reference = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(reference));
        return OASFactory.createAPIResponse()
                .description("Refused, with a code of contracts/problems")
                .content(content);
    }

    private static void describe(APIResponse response, String description) {
        if (response != null) {
            response.setDescription(description);
        }
    }
}
