/// Children that never outlive us. A [Command] says what to run, a [Child] is it running: its standard input is a
/// pipe that only this process holds, and a watch beside it ends it when the pipe breaks. So Ctrl-C, `kill -9` and a
/// crash of the launcher leave nothing behind, with no list of process ids to keep or to trust.
@NullMarked
package io.cardea.stack.process;

import org.jspecify.annotations.NullMarked;
