package io.cardea.testing.contract;

/// What `-Dcontracts.write=...` allows a contract test to write instead of failing.
enum Writing {
    /// Nothing: files are the truth (the default).
    NOTHING,
    /// `true`: drafts of files that do not exist yet.
    MISSING,
    /// `all`: also examples and OpenAPI documents that no longer are what the code says. Never schemas.
    ALL;

    static Writing now() {
        return switch (System.getProperty("contracts.write", "")) {
            case "true" -> MISSING;
            case "all" -> ALL;
            default -> NOTHING;
        };
    }

    boolean drafts() {
        return this != NOTHING;
    }

    boolean overwrites() {
        return this == ALL;
    }
}
