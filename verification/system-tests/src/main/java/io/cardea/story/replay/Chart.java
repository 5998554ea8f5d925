package io.cardea.story.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Draws with characters.
final class Chart {

    private static final String EIGHTHS_ACROSS = " ▏▎▍▌▋▊▉█";
    private static final String EIGHTHS_UP = " ▁▂▃▄▅▆▇█";

    private Chart() {}

    /// One bar per value, lying, with its label before and its number behind.
    static List<String> bars(List<String> labels, long[] values, int width) {
        long most = Math.max(1, max(values));
        return IntStream.range(0, values.length)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%s │%s %d", labels.get(i), bar(values[i] * width * 8 / most), values[i]))
                .toList();
    }

    /// One column per value, standing, the highest value named beside the top.
    static List<String> columns(int[] values, int height) {
        long most = Math.max(1, IntStream.of(values).max().orElse(0));
        var lines = new ArrayList<String>();
        for (int row = height - 1; row >= 0; row--) {
            var line = new StringBuilder(row == height - 1 ? String.format(Locale.ROOT, "%5d │", most) : "      │");
            for (int value : values) {
                long eighths = value * height * 8L / most - row * 8L;
                line.append(EIGHTHS_UP.charAt((int) Math.clamp(eighths, 0, 8)));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add("    0 └" + "─".repeat(values.length));
        return lines;
    }

    private static String bar(long eighths) {
        String whole = "█".repeat((int) (eighths / 8));
        return eighths % 8 == 0 ? whole : whole + EIGHTHS_ACROSS.charAt((int) (eighths % 8));
    }

    private static long max(long[] values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }
}
