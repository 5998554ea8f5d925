/// Taking back what is wanted of a later day, before it has happened.
@NullMarked
package io.cardea.subscription.withdrawal;

import org.jspecify.annotations.NullMarked;
