package io.cardea.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FillingInARealmTest {

    private static final UUID COMPANY = new UUID(1, 2);
    private static final StaffLogin BOSS =
            new StaffLogin(new UUID(3, 4), "boss@fjord.example", "Bo", "Oss", "manager", "secret-secret");

    private final RealmTemplate template = RealmTemplate.load();

    @Test
    void the_realm_is_named_by_the_company_id_and_shows_its_name() {
        var realm = template.realm(COMPANY, "Fjord Gym", List.of(BOSS));

        assertThat(realm.path("realm").asText()).isEqualTo(COMPANY.toString());
        assertThat(realm.path("displayName").asText()).isEqualTo("Fjord Gym");
    }

    @Test
    void staff_get_their_one_role_and_are_no_members() {
        var user = template.realm(COMPANY, "Fjord Gym", List.of(BOSS))
                .path("users")
                .get(0);

        assertThat(user.path("id").asText()).isEqualTo(BOSS.id().toString());
        assertThat(user.path("realmRoles").toString()).isEqualTo("[\"manager\"]");
    }

    @Test
    void filling_in_leaves_the_template_as_it_was() {
        template.realm(COMPANY, "Fjord Gym", List.of(BOSS));

        assertThat(template.content().has("users")).isFalse();
    }

    @Test
    void who_registers_themselves_is_a_member_and_nothing_more() {
        assertThat(template.content().path("defaultRoles").toString()).isEqualTo("[\"member\"]");
    }

    @Test
    void tokens_are_short_and_guessing_is_slowed_down() {
        assertThat(template.content().path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(template.content().path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void a_login_never_prints_its_password() {
        assertThat(BOSS.toString() + FirstLogin.of(BOSS)).doesNotContain("secret");
    }
}
