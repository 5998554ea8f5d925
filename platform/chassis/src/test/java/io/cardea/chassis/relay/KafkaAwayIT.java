package io.cardea.chassis.relay;

import static io.cardea.testing.cases.Eventually.within;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.stack.kafka.KafkaNode;
import io.cardea.stack.kafka.KafkaSettings;
import io.cardea.testing.cases.Eventually;
import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KafkaProbe;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kafka is not there at first, goes away, comes back, and comes back empty.
@QuarkusTest
@WithTestResource(KafkaThatComesLater.class)
class KafkaAwayIT {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final UUID company = UUID.randomUUID();

    @TempDir
    static Path folder;

    @Inject
    Pool pool;

    private final int port = ConfigProvider.getConfig().getValue(KafkaThatComesLater.PORT, Integer.class);

    @Test
    void commands_succeed_without_kafka_events_follow_and_lost_topics_are_refilled() {
        knowTheCompany();
        String before = write("written before there is a broker");

        try (var kafka = start()) {
            eventually(
                    () -> assertThat(published()).extracting(TopicRecord::key).containsExactly(before));
        }
        String during = write("written while it is away");
        var again = start();
        eventually(
                () -> assertThat(published()).extracting(TopicRecord::key).containsExactlyInAnyOrder(before, during));
        eventually(() -> assertThat(copies()).containsExactlyInAnyOrder(before, during));

        again.closeAndForget();
        forgetCopies();
        try (var empty = start()) {
            republish();

            eventually(() ->
                    assertThat(published()).extracting(TopicRecord::key).containsExactlyInAnyOrder(before, during));
            eventually(() -> assertThat(copies()).containsExactlyInAnyOrder(before, during));
        }
    }

    private KafkaNode start() {
        return KafkaNode.start(new KafkaSettings(folder.resolve("kafka"), port, 0, folder.resolve("kafka.log")));
    }

    /// A company would come from Kafka; here it is known already.
    private void knowTheCompany() {
        execute("insert into company_clocks (company, name, zone) values ('%s', 'A company', 'Europe/Oslo')"
                .formatted(company));
    }

    private String write(String text) {
        return given().header(
                        "Authorization", "Bearer " + FakeIssuer.running().token(company, UUID.randomUUID(), "manager"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void republish() {
        given().header("Authorization", "Bearer " + FakeIssuer.running().platformToken("platform-admin"))
                .contentType(ContentType.JSON)
                .post("/internal/republish")
                .then()
                .statusCode(200);
    }

    private List<TopicRecord> published() {
        return new KafkaProbe("127.0.0.1:" + port).read("sample.notes");
    }

    private void forgetCopies() {
        execute("truncate note_copies, applied");
    }

    private List<String> copies() {
        var rows = pool.query("select note from note_copies").execute().await().atMost(A_MINUTE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0).toString())
                .toList();
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(A_MINUTE);
    }

    private static void eventually(Eventually.Assertion assertion) {
        within(A_MINUTE).holds(assertion);
    }
}
