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
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jboss.logging.Logger;

/// Gives partners their user and their rights in Kafka, and takes the user away again.
@ApplicationScoped
class PartnersOverKafka {

    private static final Logger LOG = Logger.getLogger(PartnersOverKafka.class);
    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;
    private static final String ANY_HOST = "*";
    private static final int ITERATIONS = 8192;

    private final Topics topics;

    PartnersOverKafka(Topics topics) {
        this.topics = topics;
    }

    /// Rights first, so that there is never a user whose rights are not settled. May be repeated.
    Uni<Void> admit(Principal principal, String password) {
        return blocking(() -> {
            topics.ensure(List.of(principal.topic()));
            topics.admin().createAcls(rights(principal)).all().get();
            alter(new UserScramCredentialUpsertion(
                    principal.username(), new ScramCredentialInfo(MECHANISM, ITERATIONS), password));
        });
    }

    /// Without its password nobody can be that user.
    Uni<Void> dismiss(Principal principal) {
        return blocking(() -> alter(new UserScramCredentialDeletion(principal.username(), MECHANISM)));
    }

    private static List<AclBinding> rights(Principal principal) {
        return List.of(
                allow(principal, ResourceType.TOPIC, principal.topic(), PatternType.LITERAL, AclOperation.READ),
                allow(principal, ResourceType.TOPIC, principal.topic(), PatternType.LITERAL, AclOperation.DESCRIBE),
                allow(principal, ResourceType.GROUP, principal.username(), PatternType.PREFIXED, AclOperation.READ));
    }

    private static AclBinding allow(
            Principal principal, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        String user = "User:" + principal.username();
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(user, ANY_HOST, operation, AclPermissionType.ALLOW));
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
