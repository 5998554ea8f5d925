/// Timers: every timer is a row with a due instant; a sweeper on every replica takes due rows with SKIP LOCKED.
@NullMarked
package io.cardea.chassis.timer;

import org.jspecify.annotations.NullMarked;
