/// Proves the parts of the story that need no deployment.
@NullMarked
package io.cardea.story.login;

import org.jspecify.annotations.NullMarked;
