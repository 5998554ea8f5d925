/// Tests of passages that were overtaken.
@NullMarked
package io.cardea.gateway.revocation;

import org.jspecify.annotations.NullMarked;
