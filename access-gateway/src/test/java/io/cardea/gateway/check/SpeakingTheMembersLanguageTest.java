package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.Gate;
import io.cardea.gateway.Facts;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.ledger.Ledger;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.InMemoryStore;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeakingTheMembersLanguageTest {

    private final GatewayBench bench = new GatewayBench(new InMemoryStore(), Facts.NOW);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_passage_keeps_the_language_of_whoever_passed(Language language) {
        bench.know(speaking(language));

        Passage passage = bench.checkCard.check(Facts.gate(), scan());

        assertThat(Objects.requireNonNull(passage.holder()).language()).isEqualTo(language);
        assertThat(bench.store.<@Nullable Passage>read(view -> Ledger.find(view, passage.id())))
                .isEqualTo(passage);
    }

    @Test
    void both_ways_to_an_answer_speak_the_same_language() {
        bench.know(speaking(Language.FR));

        Passage atOnce = bench.atOnce(folder).check(Facts.gate(), scan());

        assertThat(atOnce).isNotNull().satisfies(passage -> {
            assertThat(Objects.requireNonNull(passage.holder()).language()).isEqualTo(Language.FR);
            assertThat(Display.in(passage.holder().language()).text(passage)).isEqualTo("Bienvenue");
        });
    }

    private static CheckRequest scan() {
        return new CheckRequest(Facts.CREDENTIAL, Gate.Direction.IN, null, null);
    }

    private static HeldPass speaking(Language language) {
        HeldPass pass = Facts.pass();
        return new HeldPass(
                pass.card(),
                pass.company(),
                pass.member(),
                pass.subscription(),
                pass.credential(),
                false,
                pass.pass(),
                language);
    }
}
