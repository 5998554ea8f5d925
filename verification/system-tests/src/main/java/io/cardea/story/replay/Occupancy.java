package io.cardea.story.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How many people were inside, over time. Readers miss most exits (nobody swipes when the door is held open), so
/// whoever came in and was not seen to leave counts as gone after a while.
record Occupancy(LocalDateTime from, Duration step, int[] peaks) {

    private static final Duration STAY = Duration.ofMinutes(90);

    /// The highest number inside within each of the columns, from the first admitted scan to the last.
    static Occupancy of(List<Scan> scans, int columns) {
        List<Scan> passed = scans.stream().filter(Scan::admitted).toList();
        if (passed.isEmpty()) {
            return new Occupancy(LocalDateTime.MIN, Duration.ZERO, new int[columns]);
        }
        LocalDateTime from = at(passed.getFirst());
        Duration step =
                Duration.between(from, at(passed.getLast())).dividedBy(columns).plusSeconds(1);
        int[] peaks = new int[columns];
        Map<OptionalInt, LocalDateTime> inside = new LinkedHashMap<>();
        for (Scan scan : passed) {
            inside.values().removeIf(since -> since.isBefore(at(scan).minus(STAY)));
            inside.remove(scan.drawn().member());
            if (scan.drawn().swipe().direction() == Direction.IN) {
                inside.put(scan.drawn().member(), at(scan));
            }
            int column = (int) Duration.between(from, at(scan)).dividedBy(step);
            peaks[column] = Math.max(peaks[column], inside.size());
        }
        return new Occupancy(from, step, peaks);
    }

    private static LocalDateTime at(Scan scan) {
        return scan.drawn().swipe().at();
    }

    @Override
    public String toString() {
        return "Occupancy[from " + from + ", " + peaks.length + " x " + step + "]";
    }
}
