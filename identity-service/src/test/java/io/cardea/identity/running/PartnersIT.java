package io.cardea.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Neighbours.class)
class PartnersIT {

    @Inject
    Companions companions;

    @Test
    void a_partner_gets_a_user_that_may_read_its_companys_feed_and_nothing_else() throws Exception {
        var club = companions.onTheRealClock();

        var answer = club.manager()
                .body("{\"name\":\"newsletter\"}")
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .body("topic", equalTo("feed." + club.company()))
                .extract();

        String user = answer.path("username");
        assertThat(rightsOf(user))
                .containsExactlyInAnyOrder(
                        "TOPIC LITERAL feed.%s READ".formatted(club.company()),
                        "TOPIC LITERAL feed.%s DESCRIBE".formatted(club.company()),
                        "GROUP PREFIXED %s READ".formatted(user));
        assertThat(scramUsers()).contains(user);
        String password = answer.path("password");
        assertThat(club.told("identity.companies", club.company(), 2)
                        .getLast()
                        .body()
                        .toString())
                .contains("newsletter")
                .doesNotContain(password);
    }

    @Test
    void two_companies_may_name_a_partner_alike_without_meeting() {
        String first = added(companions.onTheRealClock());

        String second = added(companions.onTheRealClock());

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_name_is_given_once_in_a_company() {
        var club = companions.onTheRealClock();
        added(club);

        club.manager()
                .body("{\"name\":\"newsletter\"}")
                .post("/v1/partners")
                .then()
                .statusCode(409)
                .body("code", equalTo("partner.name-taken"));
    }

    private static String added(Club club) {
        return club.manager()
                .body("{\"name\":\"newsletter\"}")
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("username");
    }

    private static List<String> rightsOf(String user) throws ExecutionException, InterruptedException {
        var entry = new AccessControlEntryFilter("User:" + user, null, AclOperation.ANY, AclPermissionType.ALLOW);
        try (var admin = admin()) {
            return admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, entry)).values().get().stream()
                    .map(acl -> "%s %s %s %s"
                            .formatted(
                                    acl.pattern().resourceType(),
                                    acl.pattern().patternType(),
                                    acl.pattern().name(),
                                    acl.entry().operation()))
                    .toList();
        }
    }

    private static List<String> scramUsers() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeUserScramCredentials().users().get();
        }
    }

    private static Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", (Object) KafkaProbe.running().bootstrapServers()));
    }
}
