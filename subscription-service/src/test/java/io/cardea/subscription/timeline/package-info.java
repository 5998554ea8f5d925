/// Where bought days lie.
@NullMarked
package io.cardea.subscription.timeline;

import org.jspecify.annotations.NullMarked;
