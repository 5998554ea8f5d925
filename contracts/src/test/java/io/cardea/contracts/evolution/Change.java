package io.cardea.contracts.evolution;

/// One change between two releases.
///
/// @param place a pointer that a person can follow
record Change(ChangeKind kind, Side side, String place) {

    boolean breaks() {
        return !side.bears(kind);
    }

    @Override
    public String toString() {
        return kind + " " + place;
    }
}
