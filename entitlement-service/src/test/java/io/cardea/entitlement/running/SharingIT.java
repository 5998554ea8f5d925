package io.cardea.entitlement.running;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.cardea.entitlement.Facts;
import io.cardea.testing.cases.SeededCases;
import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.cardea.testing.servers.TopicRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The club's member holds a subscription that two more of the family share.
@QuarkusTest
@WithTestResource(RealServers.class)
class SharingIT {

    private static final String NOON = "2026-11-20T11:00:00Z";

    private final UUID ola = UUID.randomUUID();
    private final UUID nils = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private Club club;
    private KnownGroup founded;
    private KnownGroup family;

    @BeforeEach
    void open() {
        club = Club.openedAt(NOON);
        founded = KnownGroup.family(club.company(), club.member);
        family = founded.withGuardian(ola).with(nils).with(emma);
    }

    private Facts shared() {
        return Facts.membership()
                .with(Facts.ENTRY, null, Facts.OSLO)
                .period("2026-11-20", "2026-12-20")
                .sharedBy(family.id(), 2);
    }

    private void everythingArrives() {
        club.publish(
                club.subscribed(shared()),
                club.card("ACTIVE"),
                club.cardOf(ola),
                club.cardOf(nils),
                club.cardOf(emma),
                family.told());
    }

    private void opens(UUID... members) {
        eventually(() -> assertThat(club.letIn()).containsExactlyInAnyOrder(members));
    }

    private ValidatableResponse explained(UUID member) {
        return club.as(member, "member")
                .queryParam("gate", club.turnstile)
                .queryParam("at", NOON)
                .get("/v1/passes/%s/explanation".formatted(club.cardIdOf(member)))
                .then();
    }

    @Test
    void the_holder_and_the_first_of_the_family_are_let_in_and_the_others_wait() {
        everythingArrives();

        opens(club.member, ola, nils);
    }

    @Test
    void who_leaves_is_let_in_no_longer_and_the_next_one_is() {
        everythingArrives();
        opens(club.member, ola, nils);

        family = family.without(ola).publish();
        opens(club.member, nils, emma);

        family.with(ola).publish();
        opens(club.member, nils, emma);
    }

    @Test
    void who_comes_back_gets_it_back() {
        everythingArrives();
        opens(club.member, ola, nils);
        family = family.without(ola).without(emma).publish();
        opens(club.member, nils);

        family.with(ola).publish();

        opens(club.member, ola, nils);
        assertThat(club.passesOf(ola).getLast().body().at("/change/because").asText())
                .isEqualTo("group");
    }

    @Test
    void a_dissolved_family_leaves_the_holder_alone() {
        everythingArrives();
        opens(club.member, ola, nils);

        family.dissolved().publish();

        opens(club.member);
    }

    @Test
    void who_bought_for_fewer_shares_with_fewer() {
        everythingArrives();
        opens(club.member, ola, nils);

        club.publish(club.subscribed(shared().sharedBy(family.id(), 1)));
        opens(club.member, ola);

        club.publish(club.subscribed(shared().sharedBy(family.id(), 3)));
        opens(club.member, ola, nils, emma);
    }

    @Test
    void an_explanation_says_that_somebody_waits_or_is_not_in_the_family() {
        everythingArrives();
        opens(club.member, ola, nils);

        explained(nils).statusCode(200).body("participation", equalTo("PARTICIPANT"));
        explained(emma)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("EXPIRED"))
                .body("participation", equalTo("WAITING"))
                .body("sentence", containsString("waits until a place is free"));

        family.without(nils).publish();
        opens(club.member, ola, emma);
        explained(nils).body("participation", equalTo("OUTSIDE")).body("sentence", containsString("no longer"));
    }

    @Test
    void a_family_of_another_company_gives_nothing() {
        var others = Club.openedAt(NOON);
        club.publish(club.subscribed(shared()), club.card("ACTIVE"), club.cardOf(ola));
        others.publish(
                new KnownGroup(family.id(), others.company(), club.member, family.places(), "ACTIVE", family.version())
                        .told());

        eventually(() -> assertThat(club.passesOf(ola)).isNotEmpty());
        opens(club.member);
    }

    @Test
    void in_whatever_order_everything_arrives_the_passes_are_the_same() {
        SeededCases.times(8).check(random -> {
            open();
            var arrivals = new ArrayList<>(history());
            arrivals.addAll(List.copyOf(arrivals));
            Collections.shuffle(arrivals, Random.from(random));

            arrivals.forEach(club::publish);

            opens(club.member, nils, emma);
        });
    }

    /// The newest of each comes last: it is paid, and Ola has left.
    private List<TopicRecord> history() {
        var unpaid = Facts.membership().with(Facts.ENTRY, null, Facts.OSLO).sharedBy(family.id(), 2);
        var records = new ArrayList<>(List.of(club.subscribed(unpaid), club.subscribed(shared())));
        records.addAll(List.of(club.card("ACTIVE"), club.cardOf(ola), club.cardOf(nils), club.cardOf(emma)));
        records.addAll(List.of(founded.told(), founded.withGuardian(ola).told(), family.told()));
        records.add(family.without(ola).told());
        return records;
    }
}
