package io.cardea.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cardea.stack.suite.Progress;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.replay.Source;
import io.cardea.story.secrecy.Hunt;
import io.cardea.story.secrecy.WholeSuite;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Against the deployment of -Dcardea.url (with .keycloak, .partners, .admin, .admin-password), or a suite of its own,
/// which is then looked through for card numbers: the story has typed one at the provider.
class TheStoryIT {

    private static final String PLANTED = "4000 0000 0000 0341";

    private static Optional<Hunt> after = Optional.empty();
    private static Optional<Hunt> withOnePlanted = Optional.empty();
    private static @Nullable Throwable broken;

    @BeforeAll
    static void tell() {
        var where = new Where();
        readWhere(where);
        try {
            where.withStory(Progress.unheard(), TheStoryIT::tell);
        } catch (RuntimeException | AssertionError e) {
            broken = e;
        }
    }

    @Test
    void the_story_is_told_from_sign_up_to_turnstile() {
        assertThatCode(TheStoryIT::throwWhatBroke).doesNotThrowAnyException();
    }

    @Test
    void no_database_no_topic_and_no_log_has_a_card_number_afterwards() {
        assumeTrue(after.isPresent(), "the suite is not ours to look into");

        assertThat(after.orElseThrow().found()).isEmpty();
        assertThat(after.orElseThrow().seen())
                .containsKeys(
                        "database billing, public.payment_methods",
                        "database identity, public.members",
                        "topic billing.payments",
                        "topic access.passages",
                        "file logs/billing-service.log",
                        "file access-gateway/data.mdb");
    }

    @Test
    void one_that_is_planted_is_found_in_each_kind_of_place() {
        assumeTrue(withOnePlanted.isPresent(), "the suite is not ours to plant in");

        assertThat(withOnePlanted.orElseThrow().found())
                .containsExactly(
                        "database billing, public.planted: " + PLANTED,
                        "file logs/planted.log: " + PLANTED,
                        "topic billing.payments: " + PLANTED);
    }

    private static void throwWhatBroke() throws Throwable {
        if (broken != null) {
            throw broken;
        }
    }

    private static void tell(Deployment deployment) {
        Story.tell(deployment, Source.generatedDay(), new Narrator(System.out));
        if (deployment.control() instanceof LocalDeployment ours) {
            var all = new WholeSuite(ours.suite());
            after = Optional.of(all.hunt());
            all.plant(PLANTED);
            withOnePlanted = Optional.of(all.hunt());
        }
    }

    private static void readWhere(Where where) {
        where.data = Path.of("target", "suite");
        String url = System.getProperty("cardea.url");
        where.url = url == null ? null : URI.create(url);
        where.keycloak = URI.create(System.getProperty("cardea.keycloak", where.keycloak.toString()));
        where.partners = System.getProperty("cardea.partners", where.partners);
        where.admin = System.getProperty("cardea.admin", where.admin);
        where.adminPassword = System.getProperty("cardea.admin-password");
    }
}
