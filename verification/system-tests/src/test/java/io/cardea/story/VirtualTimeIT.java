package io.cardea.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cardea.stack.suite.LocalSuite;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.Progress;
import io.cardea.stack.suite.SuiteSettings;
import io.cardea.story.deployment.Deployment;
import io.cardea.story.year.ClubYear;
import io.cardea.story.year.Plan;
import io.cardea.story.year.SameTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Through a suite of its own. -Dcardea.seed chooses other lives.
class VirtualTimeIT {

    private static final long SEED = Long.getLong("cardea.seed", 2027);
    private static final LocalSuite SUITE = LocalSuite.open(
            new SuiteSettings(Path.of("target", "virtual-time").toAbsolutePath(), PortPlan.free()), Progress.unheard());

    @BeforeAll
    static void start() {
        SUITE.start();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void advancing_by_a_and_then_by_b_equals_advancing_by_a_plus_b() {
        var plan = new Plan(12, 0, SEED);

        assertThatCode(() -> SameTime.inPartsAndAtOnce(
                        deployment(), plan, List.of("P5D", "PT36H", "P13D", "PT12H", "P20D"), "P40D", this::tell))
                .doesNotThrowAnyException();
    }

    @Test
    void the_same_script_has_the_same_consequences_twice() {
        assertThatCode(() -> SameTime.twice(deployment(), new Plan(10, 40, SEED), this::tell))
                .doesNotThrowAnyException();
    }

    @Test
    void a_club_lives_for_some_weeks_by_all_laws() {
        var lived = ClubYear.live(deployment(), new Plan(40, 75, SEED), this::tell);

        tell(lived.summary());
        assertThat(lived.broken()).isEmpty();
        assertThat(lived.tally().payments()).isPositive();
        assertThat(lived.tally().events()).isPositive();
    }

    private static Deployment deployment() {
        return LocalDeployment.theirs(SUITE);
    }

    private void tell(String line) {
        System.out.println(line);
    }
}
