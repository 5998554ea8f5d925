/// Tells the story to the build.
@NullMarked
package io.cardea.story;

import org.jspecify.annotations.NullMarked;
