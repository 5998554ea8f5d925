/// What holds for the whole service.
@NullMarked
package io.cardea.subscription;

import org.jspecify.annotations.NullMarked;
