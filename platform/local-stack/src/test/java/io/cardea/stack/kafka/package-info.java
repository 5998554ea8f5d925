@NullMarked
package io.cardea.stack.kafka;

import org.jspecify.annotations.NullMarked;
