package io.cardea.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingCredentialsApartTest {

    @ParameterizedTest
    @CsvSource({
        "04A1B2C3D4E5F6,                    RFID",
        "0123456789,                        RFID",
        "0123456789ABCDEF0123456789ABCDEF,  STATIC_QR",
        "0123456789abcdef0123456789abcdef,  RFID",
        "0123456789ABCDEF0123456789ABCDE,   RFID",
        "v1.x.y.z,                          RFID"
    })
    void a_credential_says_by_itself_what_it_is(String shown, CredentialClass expected) {
        assertThat(CredentialClass.of(shown)).isEqualTo(expected);
    }

    @Test
    void a_code_is_one_whether_it_is_fresh_or_not() {
        var code = RotatingCode.made(new UUID(1, 2), new byte[16], Instant.EPOCH);

        assertThat(CredentialClass.of(code.text())).isEqualTo(CredentialClass.ROTATING);
    }
}
