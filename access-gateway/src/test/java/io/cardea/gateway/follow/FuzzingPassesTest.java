package io.cardea.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cardea.gateway.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A pass that is read token by token is the pass that binding makes of it.
class FuzzingPassesTest {

    private static final int MANY = 5_000;

    @FuzzTest(maxDuration = "2m")
    void what_is_read_from_tokens_is_what_binding_reads(byte[] body) throws IOException {
        Messages.PassState usual = PassFromTokens.usual(body);
        if (usual != null) {
            Messages.OfPass bound = Messages.PASS.readValue(body);
            assertThat(usual).isEqualTo(bound.state());
        }
    }

    @Test
    void the_same_holds_for_passes_that_are_nearly_right() {
        Mutations.of(Examples.passes()).check(MANY, this::what_is_read_from_tokens_is_what_binding_reads);
    }

    @Test
    void a_pass_without_counts_and_limits_is_usual() {
        assertThat(Examples.passes())
                .anySatisfy(body -> assertThat(PassFromTokens.usual(body.getBytes(StandardCharsets.UTF_8)))
                        .isNotNull());
    }
}
