package io.cardea.story;

import io.cardea.story.http.Caller;

/// A member, logged in.
record Member(String id, Caller caller) {}
