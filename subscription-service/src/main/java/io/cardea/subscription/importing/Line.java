package io.cardea.subscription.importing;

/// One line of the file, numbered as an editor shows it; the header is line 1.
sealed interface Line {

    int number();

    record Readable(int number, Row row) implements Line {}

    record Unreadable(int number, ImportRefusal refusal) implements Line {}
}
