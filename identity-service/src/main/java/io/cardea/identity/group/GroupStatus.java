package io.cardea.identity.group;

/// Whether a group gives anybody anything.
enum GroupStatus {
    ACTIVE,
    DISSOLVED
}
