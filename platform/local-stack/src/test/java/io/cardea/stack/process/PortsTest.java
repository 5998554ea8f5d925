package io.cardea.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void somebody_listens_from_when_they_do_until_they_have_gone() throws IOException {
        int port = Ports.free();
        assertThat(Ports.isListening(port)).isFalse();

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isListening(port)).isTrue();
        }
        assertThat(Ports.isListening(port)).isFalse();
    }
}
