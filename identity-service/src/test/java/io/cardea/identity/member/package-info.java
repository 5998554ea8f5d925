/// Tests of what decides.
@NullMarked
package io.cardea.identity.member;

import org.jspecify.annotations.NullMarked;
