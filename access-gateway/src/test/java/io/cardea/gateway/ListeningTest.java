package io.cardea.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private final Listening listening = new Listening();

    @Test
    void who_waits_goes_on_when_http_is_served() throws InterruptedException {
        listening.begins(new HttpServerStart(new HttpServerOptions()));

        assertThat(listening.await()).isTrue();
    }

    @Test
    void and_when_https_alone_is_served() throws InterruptedException {
        listening.begins(new HttpsServerStart(new HttpServerOptions()));

        assertThat(listening.await()).isTrue();
    }

    @Test
    void and_in_the_end_when_nothing_is_heard_of_either_and_does_not_wait_again() throws InterruptedException {
        Listening unheard = new Listening(Duration.ofMillis(1));

        assertThat(unheard.await()).isFalse();
        assertThat(unheard.await()).isTrue();
    }
}
