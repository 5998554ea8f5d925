/// The rules of the house, as tests. Each service has one `ArchitectureTest` that hands over its base package
/// ([io.cardea.testing.architecture.ArchitectureRules]) and gets a test per rule: pure middles, package-private by
/// default, no service on another, no clock and no chance but where they are named, every HTTP method with its roles,
/// no cycles between slices, and the shape of the sources (short files, short methods).
@NullMarked
package io.cardea.testing.architecture;

import org.jspecify.annotations.NullMarked;
