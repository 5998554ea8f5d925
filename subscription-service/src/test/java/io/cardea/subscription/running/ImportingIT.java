package io.cardea.subscription.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ImportingIT {

    private static final String HEADER = "member,product,start,until,days,reason\n";

    private Gym gym;

    @BeforeEach
    void open() {
        gym = Gym.openedAt("2026-11-20T10:00:00Z");
    }

    @Test
    void good_lines_are_imported_and_bad_ones_named() {
        var answer = post(HEADER
                        + "%s,monthly,,2027-01-01,,moved in\n".formatted(gym.member)
                        + "nobody,monthly,,2027-01-01,,moved in\n"
                        + "%s,monthly,,2027-01-01,,moved in\n".formatted(UUID.randomUUID())
                        + "%s,yearly,,2027-01-01,,moved in\n".formatted(gym.member)
                        + "%s,monthly,,2026-01-01,,moved in\n".formatted(gym.member)
                        + "%s,%s,2026-11-18,,10,moved in\n".formatted(gym.member, gym.once))
                .statusCode(200)
                .body("imported.line", contains(2, 7))
                .body("refused.line", contains(3, 4, 5, 6))
                .body(
                        "refused.code",
                        contains(
                                "import.malformed-line",
                                "resource.not-found",
                                "resource.not-found",
                                "import.impossible-days"))
                .extract();

        UUID subscription = UUID.fromString(answer.path("imported[0].subscription"));
        assertThat(gym.read(subscription).getString("status")).isEqualTo("ACTIVE");
        assertThat(gym.read(subscription).getString("periods[0].source")).isEqualTo("MANUAL");
        eventually(() -> assertThat(gym.changes(subscription)).containsExactly("imported"));
    }

    @Test
    void a_file_of_some_hundreds_is_imported_at_once_and_only_once_under_its_key() {
        var members = Stream.generate(UUID::randomUUID).limit(300).toList();
        members.forEach(gym::tellMember);
        var file = HEADER
                + members.stream().map("%s,monthly,,,30,moved in\n"::formatted).collect(Collectors.joining());
        var key = UUID.randomUUID().toString();

        keyed(key, file).statusCode(200).body("imported", hasSize(300));
        keyed(key, file).statusCode(200).body("imported", hasSize(300));

        gym.manager()
                .get("/v1/subscriptions?limit=200&member=" + members.getFirst())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_file_without_the_columns_is_refused_whole() {
        post("name,email\nA,b\n").statusCode(400).body("code", equalTo("import.wrong-header"));
    }

    private ValidatableResponse post(String csv) {
        return keyed(UUID.randomUUID().toString(), csv);
    }

    private ValidatableResponse keyed(String key, String csv) {
        return gym.manager()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/subscriptions/imports")
                .then();
    }
}
