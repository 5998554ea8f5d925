package io.cardea.story.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// What came out of a replay, as lines for a terminal.
///
/// @param scans in the order of their virtual time
/// @param wall how long the replay took in real time
record Report(List<Scan> scans, Duration wall) {

    private static final int WIDTH = 72;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(speed());
        lines.add(latency());
        lines.add("");
        lines.add("decisions");
        lines.addAll(decisions());
        lines.add("");
        lines.add("entries per hour of day");
        lines.addAll(hours());
        lines.add("");
        Occupancy occupancy = Occupancy.of(scans, WIDTH);
        lines.add("people inside, most per " + words(occupancy.step()));
        lines.addAll(Chart.columns(occupancy.peaks(), 6));
        lines.add(axis());
        return lines;
    }

    Map<String, Long> byOutcome() {
        return scans.stream().collect(Collectors.groupingBy(Scan::outcome, TreeMap::new, Collectors.counting()));
    }

    private String speed() {
        double seconds = wall.toMillis() / 1000.0;
        return String.format(
                Locale.ROOT, "%,d scans in %.1f s: %,.0f per second", scans.size(), seconds, scans.size() / seconds);
    }

    private String latency() {
        var histogram = new Histogram(3);
        scans.forEach(scan -> histogram.recordValue(scan.took().toNanos() / 1000));
        return String.format(
                Locale.ROOT,
                "request to answer: p50 %s  p90 %s  p99 %s  p99.9 %s  max %s",
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(90)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getValueAtPercentile(99.9)),
                millis(histogram.getMaxValue()));
    }

    private List<String> decisions() {
        List<Map.Entry<String, Long>> sorted = byOutcome().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        return Chart.bars(
                sorted.stream()
                        .map(e -> String.format(Locale.ROOT, "%-18s", e.getKey()))
                        .toList(),
                sorted.stream().mapToLong(Map.Entry::getValue).toArray(),
                40);
    }

    private List<String> hours() {
        long[] entries = new long[24];
        scans.stream()
                .filter(Scan::admitted)
                .map(scan -> scan.drawn().swipe())
                .filter(swipe -> swipe.direction() == Direction.IN)
                .forEach(swipe -> entries[swipe.at().getHour()]++);
        List<String> labels = IntStream.range(0, 24)
                .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
                .toList();
        return Chart.bars(labels, entries, 56);
    }

    private String axis() {
        List<LocalDateTime> times = scans.stream()
                .filter(Scan::admitted)
                .map(scan -> scan.drawn().swipe().at())
                .toList();
        if (times.isEmpty()) {
            return "";
        }
        String from = times.getFirst().format(DAY);
        String to = times.getLast().format(DAY);
        return "       " + from + " ".repeat(Math.max(1, WIDTH - from.length() - to.length())) + to;
    }

    private static String words(Duration step) {
        return step.toHours() >= 48 ? step.toDays() + " days" : step.toMinutes() + " minutes";
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1000.0);
    }
}
