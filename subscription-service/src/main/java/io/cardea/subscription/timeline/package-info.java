/// Where bought days lie on the calendar.
@NullMarked
package io.cardea.subscription.timeline;

import org.jspecify.annotations.NullMarked;
