/// Speaks to a deployment as any client would: public HTTP and JSON, and waiting with a deadline.
@NullMarked
package io.cardea.story.http;

import org.jspecify.annotations.NullMarked;
