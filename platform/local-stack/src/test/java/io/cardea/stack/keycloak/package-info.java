@NullMarked
package io.cardea.stack.keycloak;

import org.jspecify.annotations.NullMarked;
