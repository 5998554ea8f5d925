/// Gates prove themselves with a key: `Authorization: Gate <gate id>.<secret>`. Its hash travels with the gate, so the
/// proof needs nobody but this process. Every method that a gate may call says so with
/// [io.cardea.gateway.device.Caller#GATE];
/// a method that says nothing is denied to everybody.
@NullMarked
package io.cardea.gateway.device;

import org.jspecify.annotations.NullMarked;
