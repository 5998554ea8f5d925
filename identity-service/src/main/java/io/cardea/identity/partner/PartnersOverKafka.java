package io.cardea.identity.partner;

import io.cardea.chassis.kafka.Topics;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.jboss.logging.Logger;

/// Gives partners their user and their rights in Kafka, and takes the user away again.
@ApplicationScoped
class PartnersOverKafka {

    private static final Logger LOG = Logger.getLogger(PartnersOverKafka.class);
    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;
    private static final int ITERATIONS = 8192;

    private final Topics topics;

    PartnersOverKafka(Topics topics) {
        this.topics = topics;
    }

    /// Rights first, so that there is never a user whose rights are not settled. May be repeated.
    Uni<Void> admit(Principal principal, String password) {
        return blocking(() -> {
            topics.ensure(List.of(principal.topic()));
            topics.admin().createAcls(principal.rights()).all().get();
            alter(new UserScramCredentialUpsertion(
                    principal.username(), new ScramCredentialInfo(MECHANISM, ITERATIONS), password));
        });
    }

    /// Without its password nobody can be that user.
    Uni<Void> dismiss(Principal principal) {
        return blocking(() -> alter(new UserScramCredentialDeletion(principal.username(), MECHANISM)));
    }

    private void alter(UserScramCredentialAlteration alteration) throws ExecutionException, InterruptedException {
        topics.admin().alterUserScramCredentials(List.of(alteration)).all().get();
    }

    private static Uni<Void> blocking(Call call) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    try {
                        call.run();
                    } catch (ExecutionException e) {
                        LOG.warnf("Kafka did not take a partner: %s", e.getCause());
                        throw new Refused(new KafkaUnavailable());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new Refused(new KafkaUnavailable());
                    }
                });
    }

    private interface Call {
        void run() throws ExecutionException, InterruptedException;
    }
}
