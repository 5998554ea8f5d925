/// Commands on one subscription: each slice brings its decision, and here it is loaded, locked, decided upon and
/// answered, or only shown as it would be (`preview=true`).
@NullMarked
package io.cardea.subscription.command;

import org.jspecify.annotations.NullMarked;
