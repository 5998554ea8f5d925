package io.cardea.story.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes up members: the generator behind `members-500.csv`.
final class Population {

    static final long SEED = 500;

    private static final List<String> GIVEN = List.of(
            "Ada", "Bjørn", "Chidi", "Dora", "Emre", "Freya", "Goran", "Hana", "Ines", "Jonas", "Kari", "Liam", "Mai",
            "Noor", "Oskar", "Priya", "Quim", "Rosa", "Sven", "Tove", "Ugo", "Vera", "Wanda", "Xenia", "Yusuf", "Zoe");
    private static final List<String> FAMILY = List.of(
            "Andersen",
            "Berg",
            "Costa",
            "Dahl",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Hansen",
            "Ito",
            "Jansen",
            "Kowalska",
            "Lund",
            "Moreau",
            "Nguyen",
            "Okafor",
            "Petrov",
            "Rossi",
            "Silva",
            "Tanaka",
            "Ueda",
            "Virtanen",
            "Weber",
            "Yilmaz",
            "Zeman");

    private Population() {}

    /// Writes the file again: `Population FOLDER`.
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0], "members-500.csv"), csv(500, SEED));
    }

    static String csv(int members, long seed) {
        var random = new Random(seed);
        return IntStream.rangeClosed(1, members)
                .mapToObj(number -> line(
                        number, GIVEN.get(random.nextInt(GIVEN.size())), FAMILY.get(random.nextInt(FAMILY.size()))))
                .collect(Collectors.joining("\n", "givenName,familyName,email\n", "\n"));
    }

    private static String line(int number, String given, String family) {
        String email = String.format(Locale.ROOT, "member-%03d@example.org", number);
        return String.join(",", given, family, email);
    }
}
