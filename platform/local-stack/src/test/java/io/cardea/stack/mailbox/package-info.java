/// Proves that the mailbox keeps what it is given, and shows it without running anything of it.
@NullMarked
package io.cardea.stack.mailbox;

import org.jspecify.annotations.NullMarked;
