package io.cardea.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingFiguresTest {

    private static final Machine MACHINE = new Machine("cpu", 2, 24, "Linux", "25", 0.5);

    @TempDir
    Path folder;

    @Test
    void a_figure_stands_beside_its_baseline_and_its_goal() {
        var before = new Result("start", "abc", "now", MACHINE, List.of(Figure.of("ready", 40, "s")));

        var table = new Table(List.of(Figure.of("ready", 30, "s").atMost(60)), Optional.of(before));

        assertThat(table.lines().getLast()).matches("ready +30.0 s +40.0 s +0.75 +<= 60.0 s +yes");
    }

    @Test
    void a_goal_that_is_missed_is_said_loudly() {
        var table = new Table(List.of(Figure.of("memory", 5000, "MiB").atMost(4096)), Optional.empty());

        assertThat(table.lines().getLast()).matches("memory +5000 MiB +- +- +<= 4096 MiB +NO");
    }

    @Test
    void where_more_is_better_less_than_the_goal_misses_it() {
        var table = new Table(List.of(Figure.of("sold", 199, "/s").atLeast(200)), Optional.empty());

        assertThat(table.lines().getLast()).matches("sold +199 /s +- +- +>= 200 /s +NO");
    }

    @Test
    void a_result_is_read_as_it_was_written() {
        var result = new Result(
                "start",
                "abc",
                "now",
                MACHINE,
                List.of(Figure.of("ready", 30.5, "s").atMost(60)));

        result.save(folder);

        assertThat(Result.last(folder, "start")).contains(result);
    }

    @Test
    void the_first_run_has_no_baseline() {
        assertThat(Result.last(folder, "start")).isEmpty();
    }
}
