/// What identity tells of sites.
@NullMarked
package io.cardea.subscription.place;

import org.jspecify.annotations.NullMarked;
