package io.cardea.subscription.member;

import static io.cardea.testing.cases.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.refusal.Refused;
import io.cardea.testing.servers.KnownGroup;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class KnowingGroupsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID company = UUID.randomUUID();
    private final UUID kari = UUID.randomUUID();
    private final UUID ola = UUID.randomUUID();
    private final UUID nils = UUID.randomUUID();
    private final KnownGroup hansens =
            KnownGroup.family(company, kari).withGuardian(ola).with(nils, kari);

    @Inject
    Groups groups;

    private Group required(UUID of, UUID group) {
        return groups.require(of, group).await().atMost(PATIENCE);
    }

    private Set<UUID> groupsOf(UUID... members) {
        return groups.withAnyOf(company, Set.of(members)).await().atMost(PATIENCE);
    }

    private void becomes(Group expected) {
        eventually(() -> assertThat(required(company, hansens.id())).isEqualTo(expected));
    }

    @Test
    void a_group_that_is_on_its_way_is_waited_for() {
        var earlier = KnownGroup.family(company, ola).publish();
        eventually(() -> assertThat(groupsOf(ola)).containsExactly(earlier.id()));

        Thread.ofVirtual().start(hansens::publish);

        assertThat(required(company, hansens.id()).holder()).isEqualTo(kari);
    }

    @Test
    void it_is_known_with_its_holder_and_who_is_in_it_in_the_order_of_joining() {
        hansens.publish();

        becomes(new Group(hansens.id(), kari, List.of(kari, ola, nils)));
    }

    @Test
    void who_has_left_is_not_in_it() {
        hansens.publish();
        hansens.without(ola).publish();

        becomes(new Group(hansens.id(), kari, List.of(kari, nils)));
    }

    @Test
    void nobody_is_in_a_dissolved_group() {
        hansens.publish();
        hansens.dissolved().publish();

        eventually(
                () -> assertThat(required(company, hansens.id()).isDissolved()).isTrue());
        assertThat(groupsOf(kari, ola, nils)).isEmpty();
    }

    @Test
    void the_groups_of_a_member_are_those_that_they_are_in_now() {
        var others = KnownGroup.family(company, ola).publish();
        hansens.publish();
        eventually(() -> assertThat(groupsOf(ola)).containsExactlyInAnyOrder(hansens.id(), others.id()));

        hansens.without(ola).publish();

        eventually(() -> assertThat(groupsOf(ola)).containsExactly(others.id()));
        assertThat(groupsOf()).isEmpty();
    }

    @Test
    void unknown_groups_and_those_of_other_companies_are_not_found() {
        hansens.publish();
        becomes(new Group(hansens.id(), kari, List.of(kari, ola, nils)));

        assertThatThrownBy(() -> required(company, UUID.randomUUID())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> required(UUID.randomUUID(), hansens.id())).isInstanceOf(Refused.class);
    }
}
