package io.cardea.gateway.follow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.access.Credits;
import io.cardea.access.DailyReset;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Presence;
import io.cardea.access.Span;
import io.cardea.gateway.Facts;
import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.HeldZone;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.copy.Passes;
import io.cardea.gateway.copy.Touched;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.ledger.Rejected;
import io.cardea.gateway.store.InMemoryStore;
import io.cardea.gateway.store.Store;
import io.cardea.gateway.zone.Presences;
import io.cardea.gateway.zone.ZoneBook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplyingRecordsTest {

    private static final String PASS = """
            {"change":{"because":"card"},"state":{"id":"%s","member":"%s","subscription":"%s","credential":"04A1B2C3",
            "status":"ACTIVE","sites":[],"spans":[{"from":"2026-01-01T00:00:00Z","to":"2027-01-01T00:00:00Z"}],
            "graces":[],"freezes":[],"credits":{"remaining":2,"counted":[]},"endsAt":"2027-01-01T00:00:00Z",
            "afterwards":"EXPIRED","somethingNew":{"x":1}}}""".formatted(Facts.CARD, Facts.MEMBER, Facts.SUBSCRIPTION);

    private final Store store = new InMemoryStore();

    @Test
    void a_pass_is_kept_with_the_version_and_the_company_of_its_headers() {
        apply(record(TopicNames.PASSES, PASS, 7));

        HeldPass held = held();
        assertThat(held.company()).isEqualTo(Facts.COMPANY);
        assertThat(held.credential()).isEqualTo(CredentialKey.of(Facts.COMPANY, "04A1B2C3"));
        assertThat(held.pass().version()).isEqualTo(7);
        assertThat(held.pass().status()).isEqualTo(Pass.Status.ACTIVE);
        assertThat(held.pass().sites()).isEqualTo(Set.of());
        assertThat(held.pass().validity().spans()).isEqualTo(List.of(new Span(Facts.START, Facts.END)));
    }

    @Test
    void a_limited_pass_admits_as_its_rights_say_and_when_they_say() {
        apply(record(TopicNames.PASSES, limited("""
                [{"benefit":"%s","sites":[],"counted":false,"hours":{"zone":"Europe/Oslo",
                "weekly":[{"day":"MONDAY","from":"06:00:00","to":"16:00:00"}],"closedOn":["2026-05-25"]}}]""".formatted(Facts.GATE)), 1));

        Pass pass = held().pass();
        assertThat(pass.validity().spans()).isEqualTo(List.of(new Span(Facts.START, Facts.END)));
        assertThat(pass.rightAt(Facts.SITE, Instant.parse("2026-06-01T12:00:00Z")))
                .isNotNull();
        assertThat(pass.rightAt(Facts.SITE, Instant.parse("2026-06-01T14:00:00Z")))
                .isNull();
        assertThat(pass.rightAt(Facts.SITE, Instant.parse("2026-05-25T12:00:00Z")))
                .isNull();
    }

    @Test
    void a_limited_pass_whose_limits_cannot_be_read_never_becomes_one_without() {
        apply(record(TopicNames.PASSES, PASS, 1));
        for (String rights : List.of("[]", "null", "[{\"sites\":[]}]", "[{\"benefit\":\"x\",\"counted\":false}]")) {
            apply(record(TopicNames.PASSES, limited(rights), 2));

            assertThat(held().pass().version()).isEqualTo(1);
        }
    }

    // As entitlement-service tells it: whoever knows no rights finds no span.
    private static String limited(String rights) {
        String spans = "\"spans\":[{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}]";
        return PASS.replace(spans, "\"spans\":[],\"limited\":{" + spans + ",\"graces\":[],\"rights\":" + rights + "}");
    }

    @Test
    void what_cannot_be_read_is_set_aside_with_the_reason_and_the_old_pass_stays() {
        apply(record(TopicNames.PASSES, PASS, 1));
        for (String poison : List.of(
                "",
                "no json",
                "{}",
                "{\"state\":{}}",
                "[]",
                PASS.replace("ACTIVE", "MAYBE"),
                PASS.replace("endsAt", "ends"))) {
            apply(record(TopicNames.PASSES, poison, 2));
            List<Rejected> rejected = store.read(view -> Rejected.waiting(view, 9));
            assertThat(rejected).singleElement().satisfies(record -> {
                assertThat(record.topic()).isEqualTo(TopicNames.PASSES);
                assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(poison);
                assertThat(record.reason()).isNotBlank();
            });
        }
        HeldPass held = held();
        assertThat(held.pass().version()).isEqualTo(1);
    }

    @Test
    void a_pass_too_long_for_the_memory_is_set_aside() {
        String uses = ("\"" + Facts.CARD + "\",").repeat(530_000);

        assertThat(Interpretation.of(record(
                        TopicNames.PASSES,
                        PASS.replace("\"counted\":[", "\"counted\":[" + uses + "\"" + Facts.CARD + "\""),
                        1)))
                .isInstanceOf(Incoming.Unreadable.class);
    }

    @Test
    void a_record_without_its_headers_is_set_aside() {
        assertThat(Interpretation.of(
                        new ConsumerRecord<>(TopicNames.PASSES, 0, 0, "k", PASS.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Incoming.Unreadable.class);
    }

    @Test
    void a_tombstone_and_a_stranger_change_nothing() {
        assertThat(Interpretation.of(new ConsumerRecord<>(TopicNames.PASSES, 0, 0, "k", null)))
                .isEqualTo(new Incoming.Irrelevant());
        assertThat(Interpretation.of(record("some.topic", "{}", 1))).isEqualTo(new Incoming.Irrelevant());
    }

    @Test
    void a_heartbeat_tells_its_low_water() {
        var beat = new ConsumerRecord<>(
                TopicNames.PASSES,
                0,
                0,
                "__hb-0",
                "{\"change\":{},\"state\":{\"lowWater\":\"2026-06-01T12:00:00.123Z\"}}"
                        .getBytes(StandardCharsets.UTF_8));
        beat.headers().add("ce_type", "cardea.platform.heartbeat.v1".getBytes(StandardCharsets.UTF_8));

        assertThat(Interpretation.of(beat))
                .isEqualTo(new Incoming.Heartbeat(Instant.parse("2026-06-01T12:00:00.123Z")));
    }

    @Test
    void a_use_that_the_pass_has_counted_already_is_not_pending() {
        UUID counted = UUID.randomUUID();
        UUID uncounted = UUID.randomUUID();
        apply(record(TopicNames.PASSES, PASS.replace("\"counted\":[]", "\"counted\":[\"" + counted + "\"]"), 1));

        apply(record(TopicNames.PASSAGES, use(counted, true), 1));
        assertThat(pending()).isZero();
        apply(record(TopicNames.PASSAGES, use(uncounted, false), 1));
        assertThat(pending()).isZero();
        apply(record(TopicNames.PASSAGES, use(uncounted, true), 2));
        assertThat(pending()).isEqualTo(1);
        apply(record(TopicNames.PASSAGES, use(uncounted, true), 2));
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void a_use_that_arrives_before_its_pass_is_not_lost() {
        apply(record(TopicNames.PASSAGES, use(UUID.randomUUID(), true), 1));
        apply(record(TopicNames.PASSES, PASS, 1));

        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void a_peers_entry_and_exit_are_known_here() {
        apply(record(TopicNames.GATES, gate(true, "{\"passback\":{\"kind\":\"IN_OUT\",\"within\":\"PT4H\"}}"), 1));

        apply(record(TopicNames.PASSAGES, passage(1, "IN", "\"passed\":true,"), 2));
        assertThat(presence()).isEqualTo(new Presence(Facts.NOW, true));

        apply(record(TopicNames.PASSAGES, passage(2, "OUT", "\"passed\":true,"), 2));
        assertThat(presence()).isEqualTo(new Presence(Facts.NOW, false));
        apply(record(TopicNames.PASSAGES, passage(1, "IN", "\"passed\":true,"), 2));
        assertThat(presence()).isEqualTo(new Presence(Facts.NOW, false));
    }

    @Test
    void a_peers_admission_at_a_gate_with_a_sensor_is_no_entry_yet() {
        apply(record(TopicNames.GATES, gate(true, "{\"capacity\":5}"), 1));

        apply(record(TopicNames.PASSAGES, passage(1, "IN", ""), 1));

        assertThat(presence()).isNull();
    }

    @Test
    void a_kind_of_passback_that_came_after_us_keeps_nobody_out() {
        apply(record(
                TopicNames.GATES,
                gate(false, "{\"capacity\":5,\"passback\":{\"kind\":\"BY_MOOD\",\"within\":\"PT4H\"}}"),
                1));

        assertThat(heldGate().rules()).isEqualTo(new GateRules(null, null, 5));
    }

    @Test
    void a_company_speaks_the_language_of_its_particulars() {
        apply(record(TopicNames.COMPANIES, """
                {"change":{},"state":{"id":"%s","clock":{"kind":"REAL"},"particulars":{"language":"nb-NO"}}}""".formatted(Facts.COMPANY), 1));

        assertThat(store.<@Nullable HeldCompany>read(view -> Companies.find(view, Facts.COMPANY)))
                .isNotNull()
                .satisfies(company -> assertThat(company.language()).isEqualTo("nb-NO"));
    }

    @Test
    void a_site_says_what_its_zones_take_and_when_nobody_is_in_them() {
        apply(record(TopicNames.COMPANIES, """
                {"change":{},"state":{"id":"%s","clock":{"kind":"REAL"},"sites":[{"id":"%s","zone":"Europe/Oslo",
                "accessZones":[{"name":"pool","capacity":7,"entriesLast":"PT4H","resetsAt":"04:00:00",
                "lastReset":"01900000-0000-7000-8000-000000000001"},{"name":"sauna"}]}]}}""".formatted(Facts.COMPANY, Facts.SITE), 1));

        assertThat(store.<@Nullable HeldCompany>read(view -> Companies.find(view, Facts.COMPANY)))
                .isNotNull()
                .satisfies(company -> assertThat(
                                requireNonNull(company.site(Facts.SITE)).zones())
                        .containsExactly(
                                new HeldZone(
                                        "pool",
                                        7,
                                        Duration.ofHours(4),
                                        new DailyReset(LocalTime.of(4, 0), ZoneId.of("Europe/Oslo")),
                                        UUID.fromString("01900000-0000-7000-8000-000000000001")),
                                new HeldZone("sauna", null, null, null, null)));
    }

    @Test
    void a_site_says_what_may_be_shown_and_who_was_let_off() {
        UUID reset = UUID.fromString("01900000-0000-7000-8000-000000000001");
        apply(record(TopicNames.COMPANIES, """
                {"change":{},"state":{"id":"%s","clock":{"kind":"REAL"},"sites":[{"id":"%s",
                "credentialClasses":["RFID","ROTATING"],"presenceResets":[{"member":"%s","reset":"%s"}]}]}}""".formatted(Facts.COMPANY, Facts.SITE, Facts.MEMBER, reset), 1));

        assertThat(store.<@Nullable HeldCompany>read(view -> Companies.find(view, Facts.COMPANY)))
                .isNotNull()
                .satisfies(company -> {
                    HeldCompany.Site site = requireNonNull(company.site(Facts.SITE));
                    assertThat(site.taken()).containsExactlyInAnyOrder(CredentialClass.RFID, CredentialClass.ROTATING);
                    assertThat(site.resets()).isEqualTo(Map.of(Facts.MEMBER, reset));
                });
    }

    @Test
    void a_peers_group_counts_as_many_as_it_was() {
        apply(record(TopicNames.PASSES, PASS, 1));

        apply(record(
                TopicNames.PASSAGES, use(UUID.randomUUID(), true).replace("\"spent\"", "\"persons\":3,\"spent\""), 1));

        assertThat(pending()).isEqualTo(3);
    }

    @Test
    void a_pass_of_staff_who_speak_norwegian_is_read_as_one() {
        apply(record(
                TopicNames.PASSES,
                PASS.replace("\"status\"", "\"staff\":true,\"guests\":2,\"language\":\"nb-NO\",\"status\""),
                1));

        assertThat(held().language()).isEqualTo(Language.NB);
        assertThat(held().pass().staff()).isTrue();
        assertThat(held().pass().guests()).isEqualTo(2);
    }

    private static String gate(boolean sensor, String rules) {
        return """
                {"change":{},"state":{"id":"%s","site":"%s","name":"D","direction":"BOTH","sensor":%s,"keyHash":"00",
                "status":"OPEN","zone":"pool","rules":%s}}""".formatted(Facts.GATE, Facts.SITE, sensor, rules);
    }

    private static String passage(int number, String direction, String passed) {
        return """
                {"change":{},"state":{"id":"01900000-0000-7000-8000-00000000000%d","gate":"%s","member":"%s",%s
                "direction":"%s","at":"%s","spent":false,"outcome":"ADMITTED"}}""".formatted(number, Facts.GATE, Facts.MEMBER, passed, direction, Facts.NOW);
    }

    private @Nullable Presence presence() {
        ZoneBook book = new ZoneBook(null, heldGate(), Facts.NOW);
        return store.<@Nullable Presence>read(view -> Presences.ofPassback(view, book, Facts.MEMBER, Instant.now()));
    }

    private HeldGate heldGate() {
        return store.read(view -> requireNonNull(Gates.find(view, Facts.GATE)));
    }

    private static String use(UUID decision, boolean spent) {
        return """
                {"change":{},"state":{"id":"%s","card":"%s","subscription":"%s","spent":%s,"outcome":"ADMITTED"}}""".formatted(decision, Facts.CARD, Facts.SUBSCRIPTION, spent);
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        store.write(view -> {
            Application.apply(view, Interpretation.of(record), 0, Facts.NOW, Touched.nothing());
            return 0;
        });
    }

    private int pending() {
        Credits credits = requireNonNull(held().pass().credits());
        return store.<Integer>read(view -> PendingUses.count(view, Facts.SUBSCRIPTION, credits, Facts.NOW));
    }

    private HeldPass held() {
        return store.read(view -> requireNonNull(Passes.byCard(view, Facts.CARD)));
    }

    private static ConsumerRecord<String, byte[]> record(String topic, String body, long version) {
        var record = new ConsumerRecord<>(topic, 0, 5, "key", body.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_company", Facts.COMPANY.toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_sequence", Long.toString(version).getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
