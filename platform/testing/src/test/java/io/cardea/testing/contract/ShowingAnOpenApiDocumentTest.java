package io.cardea.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowingAnOpenApiDocumentTest {

    private static final String SHOWN = """
            openapi: 3.1.0
            servers:
              - url: http://localhost:8081
            paths:
              /v1/lamps:
                post:
                  summary: Make a lamp
                  operationId: makeLamp
                  x-roles: [owner]
                  responses: {"201": {description: made}}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void agree_on_the_document() {
        System.setProperty("contracts.write", "true");
        contract().verify(SHOWN);
        System.clearProperty("contracts.write");
    }

    @AfterEach
    void stop_writing() {
        System.clearProperty("contracts.write");
    }

    @Test
    void the_same_document_in_another_order_and_elsewhere_is_the_same() {
        var elsewhere = SHOWN.replace("8081", "9999")
                .replace("      summary: Make a lamp\n", "")
                .replace("      x-roles: [owner]", "      summary: Make a lamp\n      x-roles: [owner]");
        assertThatCode(() -> contract().verify(elsewhere)).doesNotThrowAnyException();
    }

    @Test
    void the_committed_file_names_no_server() {
        assertThat(new ContractFiles(root).http("light-service")).content().doesNotContain("localhost");
    }

    @Test
    void a_difference_is_told_by_its_place() {
        assertThatThrownBy(() -> contract().verify(SHOWN.replace("description: made", "description: done")))
                .hasMessageContaining("/paths/~1v1~1lamps/post/responses/201/description")
                .hasMessageContaining("\"made\"")
                .hasMessageContaining("\"done\"");
    }

    @Test
    void an_operation_without_id_summary_or_roles_is_found() {
        var bare = SHOWN.replaceAll(" +(summary|operationId|x-roles):.*\n", "");
        assertThatThrownBy(() -> contract().verify(bare))
                .hasMessageContaining("POST /v1/lamps has no operationId")
                .hasMessageContaining("POST /v1/lamps has no summary")
                .hasMessageContaining("POST /v1/lamps does not say who may call it");
    }

    @Test
    void scopes_of_a_security_requirement_say_who_may_call_too() {
        var scoped = SHOWN.replace("x-roles: [owner]", "security: [{token: [owner]}]");
        assertThatThrownBy(() -> contract().verify(scoped)).message().doesNotContain("who may call");
    }

    private OpenApiContract contract() {
        return OpenApiContract.of("light-service").in(new ContractFiles(root));
    }
}
