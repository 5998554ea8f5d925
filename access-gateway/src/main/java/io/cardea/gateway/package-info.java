/// The access gateway: decides at the door from its own copy, even when everything behind it is down.
@NullMarked
package io.cardea.gateway;

import org.jspecify.annotations.NullMarked;
