package io.cardea.gateway.examination;

/// Is shown every entry that is found.
@FunctionalInterface
public interface Entries {

    /// @throws Spoilt when the entry is not what was written
    void found(Bytes key, Bytes value);
}
