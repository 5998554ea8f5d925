/// Partners: programs of others, in any language, that may read one company's feed in Kafka and nothing else.
@NullMarked
package io.cardea.identity.partner;

import org.jspecify.annotations.NullMarked;
