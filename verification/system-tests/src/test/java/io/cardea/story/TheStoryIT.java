package io.cardea.story;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.cardea.stack.suite.Progress;
import io.cardea.story.replay.Source;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TheStoryIT {

    private final Where where = new Where();

    /// Against the deployment of -Dcardea.url (with .keycloak, .partners, .admin, .admin-password), or a suite of its
    /// own.
    @Test
    void the_story_is_told_from_sign_up_to_turnstile() {
        readWhere();

        assertThatCode(() -> where.withStory(
                        Progress.unheard(),
                        deployment -> Story.tell(deployment, Source.generatedDay(), new Narrator(System.out))))
                .doesNotThrowAnyException();
    }

    private void readWhere() {
        where.data = Path.of("target", "suite");
        String url = System.getProperty("cardea.url");
        where.url = url == null ? null : URI.create(url);
        where.keycloak = URI.create(System.getProperty("cardea.keycloak", where.keycloak.toString()));
        where.partners = System.getProperty("cardea.partners", where.partners);
        where.admin = System.getProperty("cardea.admin", where.admin);
        where.adminPassword = System.getProperty("cardea.admin-password");
    }
}
