/// Identity-service as it runs, on real servers.
@NullMarked
package io.cardea.identity.running;

import org.jspecify.annotations.NullMarked;
