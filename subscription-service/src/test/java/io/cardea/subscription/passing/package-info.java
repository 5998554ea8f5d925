/// What time alone does.
@NullMarked
package io.cardea.subscription.passing;

import org.jspecify.annotations.NullMarked;
