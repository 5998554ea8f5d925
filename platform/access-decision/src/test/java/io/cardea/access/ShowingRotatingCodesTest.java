package io.cardea.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowingRotatingCodesTest {

    private static final UUID CARD = UUID.fromString("00000000-0000-7000-8000-0000000000ca");
    private static final UUID COMPANY = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final String CREDENTIAL = "00112233445566778899AABBCCDDEEFF";
    private static final byte[] KEY = RotatingCode.key(COMPANY, CREDENTIAL);
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:07Z");

    @Test
    void a_code_comes_back_from_its_text_and_is_proven_by_its_key() {
        RotatingCode code = RotatingCode.made(CARD, KEY, NOW);

        RotatingCode read = requireNonNull(RotatingCode.read(code.text()));

        assertThat(read).isEqualTo(code);
        assertThat(read.isProvenBy(KEY)).isTrue();
    }

    @Test
    void a_code_is_this_text() {
        // By Python's hmac and hashlib.
        assertThat(RotatingCode.made(CARD, KEY, NOW).text())
                .isEqualTo("v1.00000000-0000-7000-8000-0000000000ca.118687680.Ejmhw1vKZfIkXwzP5zU72g");
    }

    @Test
    void another_credentials_or_companys_key_proves_nothing() {
        RotatingCode code = RotatingCode.made(CARD, KEY, NOW);

        assertThat(code.isProvenBy(RotatingCode.key(COMPANY, "FF112233445566778899AABBCCDDEEFF")))
                .isFalse();
        assertThat(code.isProvenBy(RotatingCode.key(CARD, CREDENTIAL))).isFalse();
    }

    @Test
    void the_proof_of_one_step_is_none_of_the_next() {
        RotatingCode code = RotatingCode.made(CARD, KEY, NOW);

        assertThat(new RotatingCode(CARD, code.step() + 1, code.proof()).isProvenBy(KEY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T11:59:44Z, false",
        "2026-06-01T11:59:45Z, true",
        "2026-06-01T12:00:00Z, true",
        "2026-06-01T12:00:29Z, true",
        "2026-06-01T12:00:30Z, false"
    })
    void a_code_is_fresh_in_its_step_and_one_beside_it(Instant at, boolean fresh) {
        assertThat(RotatingCode.made(CARD, KEY, NOW).isFresh(at)).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1...",
                "v2.00000000-0000-7000-8000-0000000000ca.1.x",
                "v1.00000000-0000-7000-8000-0000000000zz.1.x",
                "v1.00000000-0000-7000-8000-0000000000ca.x.x",
                "v1.00000000-0000-7000-8000-0000000000ca.99999999999999999999.x",
                "v1.00000000-0000-7000-8000-0000000000ca.1.x.y",
                "00112233445566778899AABBCCDDEEFF"
            })
    void whatever_else_is_read_is_no_code(String text) {
        assertThat(RotatingCode.read(text)).isNull();
    }

    @Test
    void no_changed_letter_leaves_a_code_proven() {
        long seed = Long.getLong("cardea.test.seed", System.nanoTime());
        Random random = new Random(seed);
        String text = RotatingCode.made(CARD, KEY, NOW).text();
        for (int time = 0; time < 2_000; time++) {
            int at = random.nextInt(text.length());
            char with = (char) random.nextInt(128);
            String changed = text.substring(0, at) + with + text.substring(at + 1);
            RotatingCode read = RotatingCode.read(changed);
            boolean same = read != null && read.equals(RotatingCode.read(text));
            assertThat(read != null && !same && read.isProvenBy(KEY))
                    .as("-Dcardea.test.seed=%d: %s", seed, changed)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00112233445566778899AABBCCDDEEFF, true",
        "00112233445566778899aabbccddeeff, false",
        "04A1B2C3D4E5F6, false",
        "00112233445566778899AABBCCDDEEFG, false"
    })
    void only_what_nobody_can_guess_is_strong(String credential, boolean strong) {
        assertThat(RotatingCode.isStrong(credential)).isEqualTo(strong);
    }
}
