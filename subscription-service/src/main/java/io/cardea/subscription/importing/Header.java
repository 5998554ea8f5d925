package io.cardea.subscription.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The names of the columns, in the file's own order.
record Header(List<String> names) {

    private static final Set<String> NEEDED = Set.of("member", "product", "reason");
    private static final Set<String> KNOWN = Set.of("member", "product", "start", "until", "days", "reason");

    static Header of(List<String> cells) {
        return new Header(cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    /// Needed columns that are not there, and there ones that nobody knows.
    Set<String> wrong() {
        var wrong = new TreeSet<>(NEEDED);
        names.forEach(wrong::remove);
        names.stream().filter(name -> !KNOWN.contains(name)).forEach(wrong::add);
        return wrong;
    }

    /// The text in that column, or an empty one.
    String cell(List<String> cells, String name) {
        int index = names.indexOf(name);
        return index < 0 ? "" : cells.get(index).strip();
    }
}
