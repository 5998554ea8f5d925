package io.cardea.gateway.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.store.InMemoryStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingClassesOfCredentialsTest {

    private static final String MADE = "00112233445566778899AABBCCDDEEFF";
    private static final UUID MADE_CARD = UUID.fromString("00000000-0000-7000-8000-0000000000cb");

    @TempDir
    private Path folder;

    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Instant.now());

    @BeforeEach
    void know() {
        bench.know(new HeldCompany.Clock.Sandbox(Facts.NOW));
        bench.know(Facts.pass());
        Pass pass = Facts.pass().pass();
        bench.know(
                new HeldPass(MADE_CARD, Facts.COMPANY, Facts.MEMBER, Facts.SUBSCRIPTION, Facts.key(MADE), true, pass));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_gate_does_not_take_lets_nobody_in_though_the_pass_would(CredentialClass shown) {
        HeldGate others = taking(EnumSet.complementOf(EnumSet.of(shown)));

        assertThat(reason(others, Gate.Direction.IN, text(shown))).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_gate_takes_lets_in(CredentialClass shown) {
        assertThat(reason(taking(Set.of(shown)), Gate.Direction.IN, text(shown)))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void everybody_is_let_out_whatever_they_show(CredentialClass shown) {
        HeldGate others = taking(EnumSet.complementOf(EnumSet.of(shown)));

        assertThat(reason(others, Gate.Direction.OUT, text(shown))).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"RFID", "STATIC_QR"})
    void both_ways_agree(CredentialClass shown) {
        for (CredentialClass taken : CredentialClass.values()) {
            HeldGate gate = taking(Set.of(taken));
            CheckRequest request = new CheckRequest(text(shown), Gate.Direction.IN, null, null);
            Path own = folder.resolve(taken.name());

            assertThat(requireNonNull(bench.atOnce(own).check(gate, request)).reason())
                    .isEqualTo(bench.checkCard.check(gate, request).reason());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RFID", "STATIC_QR"})
    void a_site_says_it_for_gates_that_do_not(CredentialClass shown) {
        siteTakes(EnumSet.complementOf(EnumSet.of(shown)));
        CheckRequest request = new CheckRequest(text(shown), Gate.Direction.IN, null, null);

        assertThat(reason(Facts.gate(), Gate.Direction.IN, text(shown))).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
        assertThat(requireNonNull(bench.atOnce(folder).check(Facts.gate(), request))
                        .reason())
                .isEqualTo(Reason.NO_RIGHT_FOR_GATE);
    }

    @ParameterizedTest
    @EnumSource
    void a_gate_may_take_what_its_site_does_not(CredentialClass shown) {
        siteTakes(EnumSet.complementOf(EnumSet.of(shown)));

        assertThat(reason(taking(EnumSet.allOf(CredentialClass.class)), Gate.Direction.IN, text(shown)))
                .isNull();
    }

    private void siteTakes(Set<CredentialClass> taken) {
        bench.know(new HeldCompany(
                Facts.COMPANY,
                new HeldCompany.Clock.Sandbox(Facts.NOW),
                List.of(new HeldCompany.Site(Facts.SITE, null, List.of(), taken, Map.of())),
                9));
    }

    @Test
    void what_is_not_known_is_refused_as_that() {
        assertThat(reason(taking(Set.of(CredentialClass.ROTATING)), Gate.Direction.IN, "found in the street"))
                .isEqualTo(Reason.UNKNOWN_CREDENTIAL);
    }

    private @Nullable Reason reason(HeldGate gate, Gate.Direction way, String shown) {
        return bench.checkCard
                .check(gate, new CheckRequest(shown, way, null, null))
                .reason();
    }

    private String text(CredentialClass shown) {
        return switch (shown) {
            case RFID -> Facts.CREDENTIAL;
            case STATIC_QR -> MADE;
            case ROTATING ->
                RotatingCode.made(MADE_CARD, RotatingCode.key(Facts.COMPANY, MADE), bench.instant())
                        .text();
        };
    }

    private static HeldGate taking(Set<CredentialClass> taken) {
        return Facts.gate().by(new HeldDevice(null, Set.of(), false, taken));
    }
}
