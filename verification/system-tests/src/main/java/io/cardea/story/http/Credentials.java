package io.cardea.story.http;

/// Where a caller's `Authorization` header comes from. Asked for each request, because tokens run out.
@FunctionalInterface
public interface Credentials {

    /// The header's value; empty for a caller without any.
    String authorization();

    /// Nobody in particular.
    static Credentials none() {
        return () -> "";
    }

    /// A gate with its device key.
    static Credentials gate(String deviceKey) {
        return () -> "Gate " + deviceKey;
    }
}
