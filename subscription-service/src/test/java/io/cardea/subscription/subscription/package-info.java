/// How facts lie on the calendar, and which status they amount to.
@NullMarked
package io.cardea.subscription.subscription;

import org.jspecify.annotations.NullMarked;
