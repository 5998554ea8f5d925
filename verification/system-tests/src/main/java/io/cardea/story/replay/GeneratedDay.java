package io.cardea.story.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes up a busy day at two doors: the generator behind `day-5000.csv`.
final class GeneratedDay {

    static final long SEED = 5000;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final List<String> DOORS = List.of("Main entrance", "Side door");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu,HH:mm:ss", Locale.ROOT);
    /// Before work, at noon, after work: the minute of the day, its spread, and the share of all visits.
    private static final double[][] PEAKS = {{7 * 60 + 15, 50, .3}, {12 * 60 + 10, 40, .2}, {17 * 60 + 45, 80, .5}};

    private GeneratedDay() {}

    /// Writes the file again: `GeneratedDay FOLDER`.
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0], "day-5000.csv"), csv(5000, SEED));
    }

    static String csv(int scans, long seed) {
        var random = new Random(seed);
        var swipes = new ArrayList<Swipe>();
        while (swipes.size() < scans) {
            LocalDateTime in = DAY.atStartOfDay().plusSeconds((long) (60 * arrival(random)));
            LocalDateTime out = in.plusSeconds((long) (60 * Math.clamp(65 + 20 * random.nextGaussian(), 10, 160)));
            if (in.toLocalDate().equals(DAY) && out.toLocalDate().equals(DAY) && in.getHour() >= 5) {
                swipes.add(new Swipe(0, door(random), Direction.IN, in));
                swipes.add(new Swipe(0, door(random), Direction.OUT, out));
            }
        }
        return swipes.stream()
                .sorted(Comparator.comparing(Swipe::at))
                .map(GeneratedDay::line)
                .collect(Collectors.joining("\n", "Door,In/Out,Date,Time\n", "\n"));
    }

    private static double arrival(Random random) {
        double share = random.nextDouble();
        double[] peak = share < PEAKS[0][2] ? PEAKS[0] : share < PEAKS[0][2] + PEAKS[1][2] ? PEAKS[1] : PEAKS[2];
        return peak[0] + peak[1] * random.nextGaussian();
    }

    private static String door(Random random) {
        return DOORS.get(random.nextDouble() < .8 ? 0 : 1);
    }

    private static String line(Swipe swipe) {
        String direction = swipe.direction() == Direction.IN ? "In" : "Out";
        return String.join(",", swipe.device(), direction, swipe.at().format(WRITTEN));
    }
}
