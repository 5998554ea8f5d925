/// The test kit of all services, used in test scope only.
///
/// Packages: `contract` (code and contract files agree), `architecture` (the rules of the house), `servers` (real
/// PostgreSQL and Kafka, tokens), `tenancy` (every operation against every caller who may not), `cases` (properties
/// and waiting).
@NullMarked
package io.cardea.testing;

import org.jspecify.annotations.NullMarked;
