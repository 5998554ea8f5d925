/// Proves the parts of the story that need no deployment.
@NullMarked
package io.cardea.story.http;

import org.jspecify.annotations.NullMarked;
