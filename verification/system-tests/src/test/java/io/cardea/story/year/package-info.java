/// Tests of what needs no deployment.
@NullMarked
package io.cardea.story.year;

import org.jspecify.annotations.NullMarked;
