package io.cardea.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoosingPortsTest {
    @Test
    void every_part_has_a_port_of_its_own_in_the_row() {
        var plan = new PortPlan(9000);

        var ports = Stream.concat(Arrays.stream(Part.values()).map(plan::of), Stream.of(plan.partners(), plan.smtp()));

        assertThat(ports)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(9000, 9014).boxed().toList());
    }

    @Test
    void a_port_that_somebody_else_has_is_noticed() throws IOException {
        var plan = PortPlan.free();

        try (var _ = new ServerSocket(plan.of(Part.KEYCLOAK), 1, InetAddress.getLoopbackAddress())) {
            assertThat(plan.taken()).containsExactly(plan.of(Part.KEYCLOAK));
        }
    }
}
