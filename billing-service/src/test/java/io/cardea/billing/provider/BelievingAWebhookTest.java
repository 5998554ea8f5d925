package io.cardea.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardea.testing.cases.SeededCases;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BelievingAWebhookTest {

    private static final String SECRET = "whsec_one";
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] BODY = "{\"id\":\"evt_1\",\"amount\":49900}".getBytes(StandardCharsets.UTF_8);
    private static final WebhookSignature SIGNATURE = new WebhookSignature("Some-Signature", List.of(SECRET));
    private static final int FORGERIES = 10_000;

    @Test
    void a_signed_body_is_believed() {
        assertThat(SIGNATURE.check(Signer.header(SECRET, NOW, BODY), BODY, NOW)).isNull();
    }

    @Test
    void bytes_that_are_no_text_can_be_signed_too() {
        byte[] bytes = {0, -1, 10, 13, -128, 127};

        assertThat(SIGNATURE.check(Signer.header(SECRET, NOW, bytes), bytes, NOW))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_one", "whsec_two"})
    void both_secrets_are_good_while_one_replaces_the_other(String secret) {
        WebhookSignature rotating = new WebhookSignature("Some-Signature", List.of("whsec_two", "whsec_one"));

        assertThat(rotating.check(Signer.header(secret, NOW, BODY), BODY, NOW)).isNull();
    }

    @Test
    void a_header_may_carry_the_signatures_of_two_secrets() {
        String header = "t=" + NOW.getEpochSecond() + ",v1=" + Signer.hex("other", NOW, BODY) + ",v1="
                + Signer.hex(SECRET, NOW, BODY);

        assertThat(SIGNATURE.check(header, BODY, NOW)).isNull();
    }

    @Test
    void a_signature_by_another_secret_is_forged() {
        assertThat(SIGNATURE.check(Signer.header("guess", NOW, BODY), BODY, NOW))
                .isInstanceOf(SignatureRefusal.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {300, -300, 0, 299})
    void a_signature_is_good_for_five_minutes_either_way(long age) {
        assertThat(SIGNATURE.check(Signer.header(SECRET, NOW.minusSeconds(age), BODY), BODY, NOW))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -301, 86_400})
    void an_older_or_younger_one_is_stale(long age) {
        assertThat(SIGNATURE.check(Signer.header(SECRET, NOW.minusSeconds(age), BODY), BODY, NOW))
                .isInstanceOf(SignatureRefusal.Stale.class);
    }

    @Test
    void a_stale_signature_with_a_fresh_time_is_forged() {
        String old = Signer.hex(SECRET, NOW.minusSeconds(900), BODY);

        assertThat(SIGNATURE.check("t=" + NOW.getEpochSecond() + ",v1=" + old, BODY, NOW))
                .isInstanceOf(SignatureRefusal.Forged.class);
    }

    @Test
    void an_unknown_version_alone_is_refused() {
        String header = Signer.header(SECRET, NOW, BODY).replace("v1=", "v2=");

        assertThat(SIGNATURE.check(header, BODY, NOW)).isInstanceOf(SignatureRefusal.UnknownVersion.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "v1=00",
                "t=,v1=00",
                "t=-1,v1=00",
                "t=1,t=2,v1=00",
                "t=99999999999999999999,v1=00",
                "t=1,v1=0",
                "t=1,v1=zz",
                "t=1;v1=00",
                "=,",
                "t=1,v1",
                "t=\u0661,v1=00"
            })
    void a_header_of_another_form_is_refused(@Nullable String header) {
        assertThat(SIGNATURE.check(header, BODY, NOW)).isInstanceOf(SignatureRefusal.Malformed.class);
    }

    @Test
    void the_largest_time_there_is_overflows_nothing() {
        String header = "t=" + Long.MAX_VALUE + ",v1=" + Signer.hex(SECRET, NOW, BODY);

        assertThat(SIGNATURE.check(header, BODY, NOW)).isInstanceOf(SignatureRefusal.Forged.class);
    }

    @Test
    void no_changed_bit_of_the_body_is_ever_believed() {
        SeededCases.times(FORGERIES).check(random -> {
            byte[] body = BODY.clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(SIGNATURE.check(Signer.header(SECRET, NOW, BODY), body, NOW))
                    .isNotNull();
        });
    }

    @Test
    void no_changed_character_of_the_header_is_ever_believed() {
        String genuine = Signer.header(SECRET, NOW, BODY);
        SeededCases.times(FORGERIES).check(random -> {
            var header = new StringBuilder(genuine);
            int place = random.nextInt(header.length());
            header.setCharAt(place, (char) (' ' + random.nextInt(95)));

            if (!header.toString().equalsIgnoreCase(genuine)) {
                assertThat(SIGNATURE.check(header.toString(), BODY, NOW)).isNotNull();
            }
        });
    }

    @Test
    void no_secret_three_secrets_or_a_blank_one_cannot_be_configured() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature("Some-Signature", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSignature("Some-Signature", List.of("a", "b", "c")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSignature("Some-Signature", List.of("a", " ")));
    }
}
