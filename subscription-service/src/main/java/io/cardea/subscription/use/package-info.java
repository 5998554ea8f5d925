/// What using does to a subscription: the first use begins what waits for it, and the last one ends what lasts until
/// its uses are gone (A08, B03). The door knows of neither: it admits while the days may be used, and counts uses by
/// itself.
@NullMarked
package io.cardea.subscription.use;

import org.jspecify.annotations.NullMarked;
