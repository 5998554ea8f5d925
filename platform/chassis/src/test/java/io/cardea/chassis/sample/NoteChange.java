package io.cardea.chassis.sample;

sealed interface NoteChange {
    record Written() implements NoteChange {}

    record TextEdited(String before) implements NoteChange {}

    record Reminded() implements NoteChange {}
}
