package io.cardea.gateway.list;

import org.jspecify.annotations.Nullable;

/// Which list a controller has. Its text means something to the gateway that made it only: any
/// other answers with the whole list.
///
/// @param epoch of the log of changes
/// @param change the last one that the list has
/// @param day that its window begins with, since 1970
/// @param gate the version of the gate, and what its site lets it take
/// @param rules what tells the first line's content from another one's
record ListVersion(String epoch, long change, long day, long gate, String rules) {

    private static final int PARTS = 5;
    private static final int LONGEST = 96;

    /// Null where the text is none.
    static @Nullable ListVersion read(@Nullable String text) {
        String[] parts = text == null || text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            return new ListVersion(
                    parts[0], unsigned(parts[1]), unsigned(parts[2]), Long.parseLong(parts[3]), parts[4]);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// No change was before the first, and no list is from before 1970.
    private static long unsigned(String digits) {
        long number = Long.parseLong(digits);
        if (number < 0) {
            throw new NumberFormatException(digits);
        }
        return number;
    }

    /// Whether what has changed from there to here can be said.
    boolean follows(ListVersion earlier) {
        return epoch.equals(earlier.epoch) && gate == earlier.gate && day >= earlier.day && change >= earlier.change;
    }

    String text() {
        return epoch + "." + change + "." + day + "." + gate + "." + rules;
    }
}
