package io.cardea.story;

/// One step of the story.
///
/// @param <T> what later steps build on
interface Step<T> {

    /// What happens, as a sentence for people.
    String title();

    /// Makes it happen and checks all that is claimed of it.
    T play(Notes notes);
}
