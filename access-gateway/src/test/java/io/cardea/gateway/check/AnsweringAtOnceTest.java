package io.cardea.gateway.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.access.Gate;
import io.cardea.access.Pass;
import io.cardea.access.Reason;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.testing.cases.SeededCases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringAtOnceTest {

    @TempDir
    private Path folder;

    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Instant.now());

    @Test
    void a_card_without_credits_is_answered_at_once_and_as_the_careful_way_would() {
        bench.know(new HeldCompany.Clock.Sandbox(Facts.NOW));
        bench.know(Facts.pass());
        CheckAtOnce atOnce = bench.atOnce(folder);

        Passage passage = requireNonNull(atOnce.check(Facts.gate(), ask(Facts.CREDENTIAL)));

        assertThat(answer(passage)).isEqualTo(answer(bench.checkCard.check(Facts.gate(), ask(Facts.CREDENTIAL))));
        assertThat(passage.admitted()).isTrue();
    }

    @Test
    void a_punch_card_goes_the_careful_way() {
        bench.know(Facts.counted(3));

        assertThat(bench.atOnce(folder).check(Facts.gate(), ask(Facts.CREDENTIAL)))
                .isNull();
    }

    @Test
    void hours_move_the_answer_without_any_event_and_both_ways_agree() {
        Pass offPeak = Facts.pass(Facts.CARD, Facts.CREDENTIAL, Pass.Status.ACTIVE, null, 3)
                .pass()
                .by(Facts.limited(0, 3).pass().rights().subList(1, 2));
        bench.know(new HeldPass(
                Facts.CARD, Facts.COMPANY, Facts.MEMBER, Facts.SUBSCRIPTION, Facts.key(Facts.CREDENTIAL), offPeak));
        long version = 2;
        for (String boundary : List.of("2026-06-01T04:00:00Z", "2026-06-01T14:00:00Z", "2026-12-01T05:00:00Z")) {
            for (int second = -1; second <= 1; second++) {
                bench.know(new HeldCompany.Clock.Sandbox(Instant.parse(boundary).plusSeconds(second)), version++);
                CheckAtOnce atOnce = bench.atOnce(folder.resolve(boundary.charAt(6) + "-" + version));

                Passage passage = requireNonNull(atOnce.check(Facts.gate(), ask(Facts.CREDENTIAL)));

                boolean opens = !boundary.contains("T14");
                assertThat(passage.reason()).isEqualTo(second < 0 == opens ? Reason.OUTSIDE_HOURS : null);
                assertThat(answer(passage))
                        .isEqualTo(answer(bench.checkCard.check(Facts.gate(), ask(Facts.CREDENTIAL))));
            }
        }
    }

    @Test
    void a_way_that_the_gate_does_not_serve_goes_the_careful_way() {
        HeldGate inOnly = new HeldGate(
                Facts.GATE, Facts.COMPANY, Facts.SITE, HeldGate.Direction.IN, false, "00", Gate.Status.OPEN, 1);

        assertThat(bench.atOnce(folder)
                        .check(inOnly, new CheckRequest(Facts.CREDENTIAL, Gate.Direction.OUT, null, null)))
                .isNull();
    }

    @Test
    void both_ways_agree_whatever_the_pass_and_the_copy() {
        SeededCases.times(60).check(random -> {
            GatewayBench any = new GatewayBench(new InMemoryStore(), Instant.now());
            any.know(new HeldCompany.Clock.Sandbox(Facts.START.plusSeconds(random.nextInt(40_000_000))));
            any.know(Facts.pass(
                    Facts.CARD,
                    Facts.CREDENTIAL,
                    random.nextInt(4) == 0 ? Pass.Status.BLOCKED : Pass.Status.ACTIVE,
                    null,
                    random.nextInt(9) + 1L));
            if (random.nextInt(4) == 0) {
                any.isCold();
            }
            CheckRequest request = anyRequest(random);

            Passage atOnce = requireNonNull(
                    any.atOnce(folder.resolve(UUID.randomUUID().toString())).check(Facts.gate(), request));

            assertThat(answer(atOnce)).isEqualTo(answer(any.checkCard.check(Facts.gate(), request)));
        });
    }

    @Test
    void its_text_is_letter_for_letter_what_the_careful_way_writes() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        SeededCases.times(200).check(random -> {
            GatewayBench any = new GatewayBench(new InMemoryStore(), Instant.now());
            any.know(Facts.pass());
            if (random.nextBoolean()) {
                any.isCold();
            }
            Passage passage = any.checkCard.check(Facts.gate(), anyRequest(random));

            Display display = Display.values()[random.nextInt(Display.values().length)];
            assertThat(CheckReplyText.of(passage, display)).isEqualTo(written(json, passage, display));
        });
    }

    private static String written(ObjectMapper json, Passage passage, Display display) {
        try {
            return json.writeValueAsString(CheckReply.of(passage, display));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static CheckRequest anyRequest(RandomGenerator random) {
        return new CheckRequest(
                random.nextInt(4) == 0 ? "nobody's" : Facts.CREDENTIAL,
                random.nextBoolean() ? Gate.Direction.IN : Gate.Direction.OUT,
                null,
                random.nextBoolean() ? null : "scan " + random.nextInt());
    }

    // Two decisions have two ids, and the careful way numbers at once.
    private static Passage answer(Passage passage) {
        return new Passage(
                Facts.CARD,
                passage.scan(),
                passage.holder(),
                passage.ruling(),
                passage.outcome(),
                null,
                0,
                passage.version());
    }

    private static CheckRequest ask(String credential) {
        return new CheckRequest(credential, null, null, null);
    }
}
