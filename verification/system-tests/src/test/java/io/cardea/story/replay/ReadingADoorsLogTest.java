package io.cardea.story.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingADoorsLogTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void an_export_with_one_column_for_the_time_is_read() {
        var log = SwipeLog.read("""
                DeviceName,Direction,AlarmDateTime
                Wellness Centre,In,2/2/2015 8:11
                Wellness Centre,Out,2/13/2015 18:25
                """, OSLO, null);

        assertThat(log.swipes())
                .containsExactly(
                        new Swipe(2, "Wellness Centre", Direction.IN, LocalDateTime.of(2015, 2, 2, 8, 11)),
                        new Swipe(3, "Wellness Centre", Direction.OUT, LocalDateTime.of(2015, 2, 13, 18, 25)));
    }

    @Test
    void an_export_with_two_columns_for_the_time_and_semicolons_is_read() {
        var log = SwipeLog.read("\uFEFFDate;Time;In/Out;Door\n14.03.2026;07:05:09;Exit;\"Side; door\"\n", OSLO, null);

        assertThat(log.swipes())
                .containsExactly(new Swipe(2, "Side; door", Direction.OUT, LocalDateTime.of(2026, 3, 14, 7, 5, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02-03 08:11, 2015-02-03T08:11",
        "2015-02-03T08:11:12, 2015-02-03T08:11:12",
        "2015-02-03T08:11:12.345Z, 2015-02-03T09:11:12.345",
        "2015-02-03T08:11:12-05:00, 2015-02-03T14:11:12",
        "2/23/2015 8:11 PM, 2015-02-23T20:11",
        "23/2/2015 8:11:12 am, 2015-02-23T08:11:12",
        "23.02.2015 20:11, 2015-02-23T20:11",
        "23-Feb-2015 20:11, 2015-02-23T20:11",
        "2/23/15 20:11, 2015-02-23T20:11"
    })
    void usual_ways_to_write_a_time_are_recognised(String written, LocalDateTime meant) {
        var log = SwipeLog.read("Reader,When\nA," + written + "\n", OSLO, null);

        assertThat(log.swipes()).extracting(Swipe::at).containsExactly(meant);
    }

    @Test
    void one_day_above_twelve_decides_for_the_whole_column() {
        var log = SwipeLog.read("door,date time\nA,3/4/2015 9:00\nA,13/4/2015 9:00\n", OSLO, null);

        assertThat(log.swipes().getFirst().at()).isEqualTo(LocalDateTime.of(2015, 4, 3, 9, 0));
    }

    @Test
    void where_every_day_fits_both_ways_time_running_forward_decides() {
        var log = SwipeLog.read("door,date time\nA,1/9/2015 9:00\nA,1/10/2015 9:00\nA,2/3/2015 9:00\n", OSLO, null);

        assertThat(log.swipes().getLast().at()).isEqualTo(LocalDateTime.of(2015, 2, 3, 9, 0));
    }

    @Test
    void dates_that_can_be_read_both_ways_have_to_be_explained() {
        assertThatThrownBy(() -> SwipeLog.read("door,date time\nA,3/4/2015 9:00\n", OSLO, null))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("--format");
    }

    @Test
    void a_given_format_is_not_questioned() {
        var log = SwipeLog.read("door,date time\nA,3/4/2015 9:00\n", OSLO, "d/M/yyyy H:mm");

        assertThat(log.swipes()).extracting(Swipe::at).containsExactly(LocalDateTime.of(2015, 4, 3, 9, 0));
    }

    @Test
    void malformed_lines_are_reported_by_number_and_the_others_go_on() {
        var log = SwipeLog.read("""
                Device,Direction,Time
                A,In,2015-02-03 08:11
                A,Sideways,2015-02-03 08:12

                A,In,2015-02-30 08:13
                A,Out,2015-02-03 08:14
                """, OSLO, null);

        assertThat(log.malformed()).extracting(SwipeLog.Malformed::line).containsExactly(3, 4, 5);
        assertThat(log.swipes()).extracting(Swipe::line).containsExactly(2, 6);
    }

    @Test
    void swipes_come_in_the_order_of_time_whatever_the_order_of_lines() {
        var log = SwipeLog.read("door,time\nA,2015-02-13 08:11\nA,2015-02-12 08:11\n", OSLO, null);

        assertThat(log.swipes()).extracting(Swipe::line).containsExactly(3, 2);
    }

    @Test
    void a_file_without_a_time_is_refused_as_a_whole() {
        assertThatThrownBy(() -> SwipeLog.read("door,who\nA,B\n", OSLO, null))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("[door, who]");
    }
}
