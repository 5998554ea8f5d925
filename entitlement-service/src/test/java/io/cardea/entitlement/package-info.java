/// Facts for tests: a small language to say what a subscription, a card or a use is.
@NullMarked
package io.cardea.entitlement;

import org.jspecify.annotations.NullMarked;
