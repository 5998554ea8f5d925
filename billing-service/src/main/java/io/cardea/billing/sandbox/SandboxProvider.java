package io.cardea.billing.sandbox;

/// How the provider is named in our own records.
final class SandboxProvider {

    static final String NAME = "sandbox";

    /// Who causes what the provider tells us, in the journal.
    static final String ACTOR = "provider:" + NAME;

    private SandboxProvider() {}
}
