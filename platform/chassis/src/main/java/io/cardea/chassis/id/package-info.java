/// Ids: UUID version 7 (RFC 9562), so that rows sort by the time at which they were made. Decisions take ids as
/// parameters.
@NullMarked
package io.cardea.chassis.id;

import org.jspecify.annotations.NullMarked;
