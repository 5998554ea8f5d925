/// Goes through everything that a suite keeps, and looks for what must not be there.
@NullMarked
package io.cardea.story.secrecy;

import org.jspecify.annotations.NullMarked;
