package io.cardea.gateway.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Makes the ids of decisions: UUIDs of version 7, so that their order is that of the real time.
@Singleton
public class DecisionIds {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }
}
