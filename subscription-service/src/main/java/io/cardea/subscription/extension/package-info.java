/// Extending (E07): the days that are left end today, and a whole new time begins, which must last longer. It costs
/// the new price less what is left of the old one, and happens when that is paid; until then, and unless it comes in
/// time, everything stays as it is.
@NullMarked
package io.cardea.subscription.extension;

import org.jspecify.annotations.NullMarked;
