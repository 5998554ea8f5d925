package io.cardea.chassis.tenancy;

import static io.cardea.testing.cases.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.testing.servers.FakeIssuer;
import io.cardea.testing.servers.KnownCompany;
import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class GuardingIT {

    private final KnownCompany company = KnownCompany.inOslo().publish();
    private final UUID kari = UUID.randomUUID();
    private final UUID ola = UUID.randomUUID();
    private final UUID nils = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();

    private KnownGroup family() {
        return KnownGroup.family(company.id(), kari)
                .withGuardian(ola)
                .with(nils, kari, ola)
                .with(emma, ola);
    }

    private ValidatableResponse asked(UUID subject, String role, @Nullable UUID member) {
        var token = FakeIssuer.running().token(company.id(), subject, role);
        var asking = given().header("Authorization", "Bearer " + token);
        return (member == null ? asking : asking.queryParam("member", member))
                .get("/v1/reach")
                .then();
    }

    private void reaches(UUID subject, UUID... members) {
        var expected = Stream.of(members).map(UUID::toString).collect(Collectors.toSet());
        eventually(() -> assertThat(
                        Set.copyOf(asked(subject, "member", null).extract().<List<String>>path("among")))
                .isEqualTo(expected));
    }

    @Test
    void guardians_reach_whom_they_guard_and_the_guarded_only_themselves() {
        family().publish();

        reaches(kari, kari, nils);
        reaches(ola, ola, nils, emma);
        reaches(nils, nils);
    }

    @Test
    void staff_reach_everybody() {
        assertThat(asked(kari, "manager", null).extract().<Object>path("among")).isNull();
    }

    @Test
    void somebody_out_of_reach_is_nobody() {
        family().publish();
        reaches(ola, ola, nils, emma);

        assertThat(asked(ola, "member", emma).extract().<List<String>>path("among"))
                .containsExactly(emma.toString());
        assertThat(asked(ola, "member", kari).extract().<List<String>>path("among"))
                .isEmpty();
    }

    @Test
    void who_has_left_guards_nobody() {
        var family = family().publish();
        reaches(ola, ola, nils, emma);

        family.without(ola).publish();

        reaches(ola, ola);
        reaches(kari, kari, nils);
    }

    @Test
    void in_a_dissolved_group_nobody_guards() {
        var family = family().publish();
        reaches(kari, kari, nils);

        family.dissolved().publish();

        reaches(kari, kari);
        reaches(ola, ola);
    }

    @Test
    void two_groups_give_the_wards_of_both() {
        family().publish();
        var other = KnownGroup.family(company.id(), ola).with(kari, ola).publish();
        reaches(ola, ola, nils, emma, kari);

        other.dissolved().publish();

        reaches(ola, ola, nils, emma);
    }

    @Test
    void a_group_of_another_company_gives_nothing() {
        KnownGroup.family(KnownCompany.inOslo().publish().id(), kari)
                .with(emma, kari)
                .publish();
        family().publish();

        reaches(kari, kari, nils);
    }
}
