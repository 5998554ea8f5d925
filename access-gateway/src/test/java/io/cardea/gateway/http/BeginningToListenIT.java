package io.cardea.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Listening;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NoKafka.class)
class BeginningToListenIT {

    @Inject
    Listening listening;

    @Test
    void who_waits_for_the_first_request_to_be_possible_hears_of_it() throws InterruptedException {
        assertThat(listening.await()).isTrue();
    }
}
