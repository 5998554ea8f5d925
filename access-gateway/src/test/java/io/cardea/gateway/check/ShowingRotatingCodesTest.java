package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.access.GateRules;
import io.cardea.access.Reason;
import io.cardea.access.RotatingCode;
import io.cardea.gateway.Facts;
import io.cardea.gateway.code.UsedCodes;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowingRotatingCodesTest {

    private static final String CREDENTIAL = "00112233445566778899AABBCCDDEEFF";
    private static final byte[] KEY = RotatingCode.key(Facts.COMPANY, CREDENTIAL);

    @TempDir
    private Path folder;

    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Instant.now());

    @BeforeEach
    void know() {
        bench.know(new HeldCompany.Clock.Sandbox(Facts.NOW));
        bench.know(pass(Facts.CARD, CREDENTIAL, true));
    }

    @Test
    void the_key_is_what_static_credentials_are_found_by() {
        assertThat(Facts.key(CREDENTIAL).bytes()).isEqualTo(KEY);
    }

    @Test
    void a_fresh_code_lets_in_once_per_step_and_zone() {
        assertThat(in(gate(1, "pool"), code())).isNull();
        assertThat(in(gate(2, "pool"), code())).isEqualTo(Reason.CODE_REUSED);
        assertThat(in(gate(3, "sauna"), code())).isNull();
    }

    @Test
    void the_next_code_lets_in_again() {
        assertThat(in(gate(1, "pool"), code())).isNull();
        bench.wait(RotatingCode.STEP);

        assertThat(in(gate(1, "pool"), code())).isNull();
    }

    @Test
    void a_code_of_half_a_minute_ago_is_stale() {
        String before = code();
        bench.wait(RotatingCode.STEP.multipliedBy(2));

        assertThat(in(gate(1, null), before)).isEqualTo(Reason.CODE_STALE);
    }

    @Test
    void a_code_that_another_key_made_is_nobodys() {
        byte[] other = RotatingCode.key(Facts.COMPANY, "FF112233445566778899AABBCCDDEEFF");

        assertThat(in(
                        gate(1, null),
                        RotatingCode.made(Facts.CARD, other, bench.instant()).text()))
                .isEqualTo(Reason.UNKNOWN_CREDENTIAL);
    }

    @Test
    void another_companys_card_is_nobodys() {
        HeldPass foreign = pass(Facts.CARD, CREDENTIAL, true);
        UUID company = UUID.randomUUID();
        byte[] key = RotatingCode.key(company, CREDENTIAL);
        bench.know(new HeldPass(
                UUID.fromString("00000000-0000-7000-8000-0000000000cf"),
                company,
                foreign.member(),
                foreign.subscription(),
                io.cardea.gateway.copy.CredentialKey.of(company, CREDENTIAL),
                true,
                foreign.pass()));

        String code = RotatingCode.made(UUID.fromString("00000000-0000-7000-8000-0000000000cf"), key, bench.instant())
                .text();

        assertThat(in(gate(1, null), code)).isEqualTo(Reason.UNKNOWN_CREDENTIAL);
    }

    @Test
    void a_credential_that_can_be_guessed_makes_no_codes() {
        UUID weak = UUID.fromString("00000000-0000-7000-8000-0000000000cb");
        bench.know(pass(weak, "04A1B2C3", false));

        String code = RotatingCode.made(weak, RotatingCode.key(Facts.COMPANY, "04A1B2C3"), bench.instant())
                .text();

        assertThat(in(gate(1, null), code)).isEqualTo(Reason.UNKNOWN_CREDENTIAL);
    }

    @Test
    void what_the_pass_says_is_told_before_what_the_code_says() {
        String before = code();
        bench.wait(RotatingCode.STEP.multipliedBy(9));
        bench.know(new HeldCompany.Clock.Sandbox(Facts.END), 3);

        assertThat(in(gate(1, null), before)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void a_stale_code_lets_out() {
        String before = code();
        bench.wait(Duration.ofHours(1));

        assertThat(bench.checkCard
                        .check(gate(1, null), new CheckRequest(before, Gate.Direction.OUT, null, null))
                        .admitted())
                .isTrue();
    }

    @Test
    void a_gate_that_takes_rotating_codes_only_refuses_the_static_one() {
        HeldGate gate = gate(1, null, new GateRules(null, null, null, true));

        assertThat(in(gate, CREDENTIAL)).isEqualTo(Reason.NO_RIGHT_FOR_GATE);
        assertThat(in(gate, code())).isNull();
    }

    @Test
    void a_code_asked_again_with_the_same_scan_gets_the_same_answer() {
        CheckRequest asked = new CheckRequest(code(), Gate.Direction.IN, null, "scan 1");
        Passage first = bench.checkCard.check(gate(1, null), asked);

        assertThat(bench.checkCard.check(gate(1, null), asked)).isEqualTo(first);
    }

    @Test
    void neither_a_code_nor_a_gate_for_codes_only_is_answered_at_once() {
        CheckAtOnce atOnce = bench.atOnce(folder);

        assertThat(atOnce.check(gate(1, null), new CheckRequest(code(), null, null, null)))
                .isNull();
        assertThat(atOnce.check(
                        gate(1, null, new GateRules(null, null, null, true)),
                        new CheckRequest(CREDENTIAL, null, null, null)))
                .isNull();
    }

    @Test
    void used_codes_are_forgotten_when_their_step_is_over() {
        in(gate(1, null), code());

        bench.wait(Duration.ofSeconds(20));
        forget();
        assertThat(bench.store.<Long>read(view -> view.count(Table.USED_CODES))).isEqualTo(1);
        bench.wait(Duration.ofMinutes(2));
        forget();
        assertThat(bench.store.<Long>read(view -> view.count(Table.USED_CODES))).isZero();
    }

    private void forget() {
        bench.store.write(view -> {
            UsedCodes.forget(view, bench.instant());
            return view;
        });
    }

    private String code() {
        return RotatingCode.made(Facts.CARD, KEY, bench.instant()).text();
    }

    private @Nullable Reason in(HeldGate gate, String shown) {
        return bench.checkCard
                .check(gate, new CheckRequest(shown, Gate.Direction.IN, null, null))
                .reason();
    }

    private static HeldGate gate(int number, @Nullable String zone) {
        return gate(number, zone, GateRules.NONE);
    }

    private static HeldGate gate(int number, @Nullable String zone, GateRules rules) {
        return Facts.gate(new UUID(0x9a, number), false).into(zone, rules);
    }

    private static HeldPass pass(UUID card, String credential, boolean rotates) {
        HeldPass pass = Facts.pass();
        return new HeldPass(
                card, Facts.COMPANY, pass.member(), pass.subscription(), Facts.key(credential), rotates, pass.pass());
    }
}
