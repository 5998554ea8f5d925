package io.cardea.stack.suite;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The parts of the suite, each a process of its own. A part stands after those that it needs to start.
public enum Part {
    KEYCLOAK("keycloak", 8),
    POSTGRESQL("postgresql", 9),
    KAFKA("kafka", 10),
    IDENTITY("identity-service", 1, POSTGRESQL, KAFKA),
    CATALOG("catalog-service", 2, POSTGRESQL, KAFKA),
    SUBSCRIPTION("subscription-service", 3, POSTGRESQL, KAFKA),
    BILLING("billing-service", 4, POSTGRESQL, KAFKA),
    ENTITLEMENT("entitlement-service", 5, POSTGRESQL, KAFKA),
    GATEWAY("access-gateway", 6, KAFKA),
    PROVIDER("sandbox-provider", 7),
    MAILBOX("mailbox", 12),
    EDGE("edge", 0);

    private final String title;
    private final int offset;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
    private final Set<Part> needs;

    Part(String title, int offset, Part... needs) {
        this.title = title;
        this.offset = offset;
        this.needs = Set.of(needs);
    }

    /// What people call it; also the name of its log.
    public String title() {
        return title;
    }

    /// Its port, counted from the first port of the suite.
    int offset() {
        return offset;
    }

    Set<Part> needs() {
        return needs;
    }

    /// Whether it is one of the six that Cardea consists of.
    public boolean isService() {
        return offset >= 1 && offset <= 6;
    }

    /// Whether it is a service with a database.
    public boolean hasDatabase() {
        return needs.contains(POSTGRESQL);
    }

    /// The service's name without the word "service": of its database, and of its address at the edge.
    public String shortName() {
        return this == GATEWAY ? "gateway" : title.replace("-service", "");
    }

    /// The part of that title or short name.
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(name) || part.shortName().equals(name))
                .findFirst();
    }
}
