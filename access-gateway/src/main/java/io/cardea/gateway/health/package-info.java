/// How gates' devices are: when each was last seen, how far its clock is off, which firmware it has.
///
/// Kept in memory, beside the path of a check and never on it, and told to `access.gate-health` now and then: only what
/// was last said is of interest, so nothing is written down, and nothing is missed when this process dies. Who
/// was seen at a check that was answered at once is learned from its passage when that is published.
@NullMarked
package io.cardea.gateway.health;

import org.jspecify.annotations.NullMarked;
