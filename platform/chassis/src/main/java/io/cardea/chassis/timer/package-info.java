/// Timers: every timer is a row with a due instant; a sweeper on every replica
/// claims due rows that no other has claimed (docs/decisions/0009).
@NullMarked
package io.cardea.chassis.timer;

import org.jspecify.annotations.NullMarked;
