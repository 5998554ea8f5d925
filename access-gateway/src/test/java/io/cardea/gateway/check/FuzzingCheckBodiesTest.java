package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.access.CredentialClass;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever devices send. As a regression test by its inputs, and with `JAZZER_FUZZ=1` by Jazzer for as long as it
/// says.
class FuzzingCheckBodiesTest {

    private static final ObjectMapper CAREFUL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @FuzzTest(maxDuration = "2m")
    void what_is_read_at_once_is_what_the_careful_reader_reads(byte[] body) throws IOException {
        CheckRequest atOnce = CheckBody.read(body);
        if (atOnce != null) {
            assertThat(CAREFUL.readValue(body, CheckRequest.class)).isEqualTo(atOnce);
            assertThat(atOnce.presented()).isNotBlank();
            atOnce.scanId();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void a_code_is_none_or_reads_as_it_is_written(byte[] shown) {
        String text = new String(shown, StandardCharsets.UTF_8);
        RotatingCode code = RotatingCode.read(text);
        assertThat(CredentialClass.of(text) == CredentialClass.ROTATING).isEqualTo(code != null);
        if (code != null) {
            assertThat(RotatingCode.read(code.text())).isEqualTo(code);
            assertThat(code.isProvenBy(new byte[16])).isEqualTo(code.isProvenBy(new byte[16].clone()));
        }
    }

    @Test
    void the_same_holds_for_bodies_that_are_nearly_right() {
        Mutations.of(List.of(
                        "{\"credential\":\"04A1B2C3\"}",
                        "{\"credential\":\"a\",\"direction\":\"IN\",\"scan\":\"1\"}",
                        "{ \"scan\" : \"x\" , \"credential\" : \"v1.a.b.c\" }"))
                .check(this::what_is_read_at_once_is_what_the_careful_reader_reads);
    }

    @Test
    void the_same_holds_for_codes_that_are_nearly_right() {
        Mutations.of(List.of(
                        "v1.00000000-0000-7000-8000-0000000000ca.119000000.AAAAAAAAAAAAAAAAAAAAAA",
                        "v1.0-0-0-0-0000000000000000000000000000.-1.",
                        "v1..."))
                .check(this::a_code_is_none_or_reads_as_it_is_written);
    }
}
