package io.cardea.gateway.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// One admin client for all who ask about topics.
@ApplicationScoped
class KafkaAccess {

    @Produces
    @Singleton
    Topics topics(KafkaSettings settings) {
        return new Topics(settings);
    }

    void close(@Disposes Topics topics) {
        topics.close();
    }
}
