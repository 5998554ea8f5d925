package io.cardea.gateway.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long the ledger remembers and waits. All of it is real time.
@ConfigMapping(prefix = "cardea.gateway.ledger")
public interface LedgerSettings {

    /// How long a gate with a sensor may take to say whether the person went through; then the use is free again.
    @WithDefault("PT30S")
    Duration holdFor();

    /// Within this, the same scan id at the same gate with the same credential gets the same answer.
    @WithDefault("PT10M")
    Duration scanWindow();

    /// How long a passage can be confirmed, and told again when Kafka has lost its data.
    @WithDefault("P7D")
    Duration keepFor();
}
