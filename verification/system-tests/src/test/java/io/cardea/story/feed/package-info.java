/// Proves how the output of kcat is read.
@NullMarked
package io.cardea.story.feed;

import org.jspecify.annotations.NullMarked;
