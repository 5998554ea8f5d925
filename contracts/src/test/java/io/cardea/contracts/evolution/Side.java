package io.cardea.contracts.evolution;

import static io.cardea.contracts.evolution.ChangeKind.*;

import java.util.EnumSet;
import java.util.Set;

/// Where a value is used decides what may happen to its description.
enum Side {
    /// A record in a compacted topic: old ones stay beside new ones, so that whoever reads must get along with both.
    /// Nothing may be taken back, and nothing new can be relied on.
    EVENT(EnumSet.of(OPTIONAL_PROPERTY_ADDED, OPEN_VALUE_ADDED)),

    /// What we answer: readers must find all that they found, and may find more.
    RESPONSE(EnumSet.of(
            OPTIONAL_PROPERTY_ADDED,
            REQUIRED_PROPERTY_ADDED,
            PROPERTY_MADE_REQUIRED,
            OPEN_VALUE_ADDED,
            ENUM_VALUE_REMOVED,
            ALTERNATIVE_REMOVED,
            TYPE_NARROWED,
            LIMIT_TIGHTENED,
            MEDIA_TYPE_ADDED)),

    /// What we accept: everything that was accepted still is. Unknown fields are refused, so that even an optional
    /// field may not go.
    REQUEST(EnumSet.of(
            OPTIONAL_PROPERTY_ADDED,
            PROPERTY_MADE_OPTIONAL,
            ENUM_VALUE_ADDED,
            OPEN_VALUE_ADDED,
            ENUM_OPENED,
            ALTERNATIVE_ADDED,
            TYPE_WIDENED,
            LIMIT_LOOSENED,
            OBJECT_OPENED,
            MEDIA_TYPE_ADDED,
            OPTIONAL_PARAMETER_ADDED,
            PARAMETER_MADE_OPTIONAL,
            BODY_MADE_OPTIONAL)),

    /// The whole: what there is to call, to read and to be told.
    SURFACE(EnumSet.of(OPERATION_ADDED, ROLE_ADDED, REFUSAL_ADDED, CODE_ADDED));

    private final Set<ChangeKind> bearable;

    Side(Set<ChangeKind> bearable) {
        this.bearable = bearable;
    }

    boolean bears(ChangeKind kind) {
        return bearable.contains(kind);
    }
}
