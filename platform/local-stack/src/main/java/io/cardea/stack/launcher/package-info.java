/// The commands behind `./cardea`. [Up] holds the [RunLock] and the suite; the other commands, in processes of their
/// own, read the [Roster] that it leaves in the data folder.
@NullMarked
package io.cardea.stack.launcher;

import org.jspecify.annotations.NullMarked;
