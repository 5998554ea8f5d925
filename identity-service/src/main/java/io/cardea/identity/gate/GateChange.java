package io.cardea.identity.gate;

import java.util.UUID;

/// What can happen to a gate.
public sealed interface GateChange {

    record Registered() implements GateChange {}

    record Changed() implements GateChange {}

    /// Staff has said something to it.
    record Commanded(UUID command, GateControl.Kind said, String reason) implements GateChange {}

    /// The old key opens nothing any more.
    record KeyRotated() implements GateChange {}

    /// There is a further key; the one before still opens.
    record NextKeyIssued() implements GateChange {}

    /// The one before opens nothing any more.
    record OldKeyRetired() implements GateChange {}

    record CertificateTrusted() implements GateChange {}

    record CertificateDistrusted() implements GateChange {}

    /// Its device is turned away.
    record Disabled(String reason) implements GateChange {}

    record Enabled() implements GateChange {}
}
