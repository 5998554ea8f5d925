/// What controllers decided while they had no line, as they tell it later.
///
/// Each line has the controller's own number, and the time on its own clock. How far that clock is
/// off is measured when the lines come, and kept with each of them. A line that was told before is
/// known by gate and number, and changes nothing; its decision has the same id at every gateway, so
/// that it counts once wherever it is told. A line that cannot be is named by its place, and the
/// others are taken all the same.
///
/// Nothing that has happened is refused: somebody went through. Where this gateway would have
/// refused, or the pass had no use left, it is told with the passage: by which gate, under which
/// number, and how many uses too many.
@NullMarked
package io.cardea.gateway.offline;

import org.jspecify.annotations.NullMarked;
