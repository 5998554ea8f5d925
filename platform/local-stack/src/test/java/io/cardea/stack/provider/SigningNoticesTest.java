package io.cardea.stack.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningNoticesTest {

    @Test
    void a_signature_names_its_second_and_the_mac_of_second_and_body() {
        String signature = Signature.of("whsec", Instant.parse("2026-11-20T08:00:00.9Z"), "{\"id\":\"evt_1\"}");

        // printf '%s' '1795161600.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec
        assertThat(signature)
                .isEqualTo("t=1795161600,v1=6b68049053295031368b2898482244091cd92e60ed406cbbfe92321dab4edcf8");
    }
}
