package io.cardea.identity.group;

/// What a group is, and how many may be in it.
enum GroupKind {
    FAMILY(20),
    ORGANIZATION(1000);

    private final int limit;

    GroupKind(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }
}
