package io.cardea.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterUserScramCredentialsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningKafkaIT {
    @TempDir
    static Path folder;

    static KafkaNode node;

    @BeforeAll
    static void start() {
        node = KafkaNode.start(KafkaSettings.forTests(folder));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void a_service_needs_no_login_and_may_do_everything() throws Exception {
        try (var admin = service()) {
            admin.createTopics(Set.of(new NewTopic("facts", 4, (short) 1)))
                    .all()
                    .get();

            assertThat(admin.listTopics().names().get()).contains("facts");
        }
    }

    @Test
    void asking_for_a_topic_does_not_make_it() {
        try (var admin = service()) {
            assertThatThrownBy(() -> admin.describeTopics(Set.of("unheard-of"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void a_partner_sees_only_what_was_granted() throws Exception {
        try (var admin = service()) {
            admin.createTopics(
                            List.of(new NewTopic("feed.mine", 1, (short) 1), new NewTopic("feed.theirs", 1, (short) 1)))
                    .all()
                    .get();
            grant(admin, "partner-1", "feed.mine").all().get();
        }
        awaitLogin("partner-1", "scram.ScramLoginModule", "SCRAM-SHA-256");

        try (var partner = partner("partner-1")) {
            assertThat(partner.describeTopics(Set.of("feed.mine"))
                            .allTopicNames()
                            .get())
                    .containsKey("feed.mine");
            assertThatThrownBy(() -> partner.describeTopics(Set.of("feed.theirs"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_partner_whose_library_is_too_old_for_scram_sends_its_password_as_it_is() throws Exception {
        try (var admin = service()) {
            grant(admin, "partner-2", "feed.old").all().get();
        }
        awaitLogin("partner-2", "plain.PlainLoginModule", "PLAIN");

        try (var partner = partner("partner-2", "pw", "plain.PlainLoginModule", "PLAIN")) {
            assertThat(partner.describeCluster().clusterId().get()).isNotBlank();
        }
    }

    @Test
    void a_wrong_password_sent_as_it_is_proves_nothing() throws Exception {
        try (var admin = service()) {
            grant(admin, "partner-3", "feed.other").all().get();
        }

        try (var stranger = partner("partner-3", "wrong", "plain.PlainLoginModule", "PLAIN")) {
            assertThatThrownBy(() -> stranger.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static AlterUserScramCredentialsResult grant(Admin admin, String name, String topic) throws Exception {
        var pattern = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        var entry = new AccessControlEntry("User:" + name, "*", AclOperation.READ, AclPermissionType.ALLOW);
        admin.createAcls(Set.of(new AclBinding(pattern, entry))).all().get();
        var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096);
        return admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, credential, "pw")));
    }

    /// The broker takes a moment to learn a login that it has just acknowledged.
    private static void awaitLogin(String name, String module, String mechanism) throws Exception {
        var deadline = Instant.now().plusSeconds(20);
        while (!logsIn(name, module, mechanism)) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private static boolean logsIn(String name, String module, String mechanism) throws Exception {
        try (var partner = partner(name, "pw", module, mechanism)) {
            partner.describeCluster().clusterId().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static Admin service() {
        return Admin.create(Map.of("bootstrap.servers", node.bootstrapServers()));
    }

    private static Admin partner(String name) {
        return partner(name, "pw", "scram.ScramLoginModule", "SCRAM-SHA-256");
    }

    private static Admin partner(String name, String password, String module, String mechanism) {
        var login = "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";";
        return Admin.create(Map.of(
                "bootstrap.servers",
                node.partnersBootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                login.formatted(module, name, password)));
    }
}
