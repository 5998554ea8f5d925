package io.cardea.identity.partner;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

/// Kafka does not take a new user just now.
@Code("partner.kafka-unavailable")
record KafkaUnavailable() implements Refusal {

    @Override
    public String detail() {
        return "Kafka does not take a new user just now; nothing was done.";
    }
}
