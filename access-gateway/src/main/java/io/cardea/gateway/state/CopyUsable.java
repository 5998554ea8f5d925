package io.cardea.gateway.state;

import io.cardea.gateway.freshness.CopyBoard;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the copy was whole. Kafka's health has no part in it: a gate must go on being asked when Kafka is away.
@Readiness
@Singleton
class CopyUsable implements HealthCheck {

    private final CopyBoard board;

    CopyUsable(CopyBoard board) {
        this.board = board;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("copy").status(board.copy().complete()).build();
    }
}
