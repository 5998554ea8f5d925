/// What every operation's documentation says without being told: who may call it, which headers a change takes, and
/// what a refusal looks like.
@NullMarked
package io.cardea.chassis.openapi;

import org.jspecify.annotations.NullMarked;
