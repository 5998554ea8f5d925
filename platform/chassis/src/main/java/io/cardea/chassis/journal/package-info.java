/// The one way to change anything: load and lock an aggregate, decide, write its state and one journal row.
///
/// The journal is the outbox and the audit trail at once (DESIGN section 3).
@NullMarked
package io.cardea.chassis.journal;

import org.jspecify.annotations.NullMarked;
