package io.cardea.testing.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingProblemsTest {

    private static final String BROKEN = "\"lamp.broken\":{\"status\":409,\"title\":\"Broken\",\"next\":\"Mend it.\"}";

    @TempDir
    private Path root;

    @Retention(RetentionPolicy.RUNTIME)
    @interface Coded {
        String value();
    }

    @BeforeEach
    void list_the_general_problems() throws IOException {
        write("chassis", "{\"request.invalid\":{\"status\":400,\"title\":\"t\",\"next\":\"n\"}}");
        write("light", "{" + BROKEN + "}");
    }

    @Test
    void listed_and_used_codes_agree() {
        assertThatCode(() -> problems("lamp.broken").verify()).doesNotThrowAnyException();
    }

    @Test
    void a_general_code_needs_no_entry_of_its_own() {
        assertThatCode(() -> problems("lamp.broken", "request.invalid").verify())
                .doesNotThrowAnyException();
    }

    @Test
    void a_used_code_that_is_not_listed_is_found() {
        assertThatThrownBy(() -> problems("lamp.broken", "lamp.stolen").verify())
                .hasMessageContaining("does not list lamp.stolen");
    }

    @Test
    void a_listed_code_that_nothing_uses_is_found() {
        assertThatThrownBy(() -> problems().verify()).hasMessageContaining("nothing in the code says lamp.broken");
    }

    @Test
    void a_problem_without_advice_is_found() throws IOException {
        write("light", "{\"lamp.broken\":{\"status\":200,\"title\":\"Broken\"}}");
        assertThatThrownBy(() -> problems("lamp.broken").verify())
                .hasMessageContaining("lamp.broken has no status between 400 and 599")
                .hasMessageContaining("lamp.broken has no next");
    }

    private ProblemContract problems(String... used) {
        return ProblemContract.of("light", "io.cardea.testing.none", Coded.class.getName())
                .and(used)
                .in(new ContractFiles(root));
    }

    private void write(String service, String content) throws IOException {
        Files.createDirectories(root.resolve("problems"));
        Files.writeString(root.resolve("problems/" + service + ".json"), content);
    }
}
