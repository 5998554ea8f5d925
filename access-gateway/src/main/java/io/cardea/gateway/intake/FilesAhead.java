package io.cardea.gateway.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes the files, one ahead: a check that finds its file full goes on in one that is there already.
final class FilesAhead {

    private final Path folder;
    private final int length;
    private long number;
    private @Nullable IntakeFile ahead;

    /// @param number of the file that is being written
    FilesAhead(Path folder, int length, long number) {
        this.folder = folder;
        this.length = length;
        this.number = number;
    }

    /// Makes the next file, unless it is made.
    synchronized void make() {
        made();
    }

    /// The next file; who comes before it is made waits for it.
    synchronized IntakeFile next() {
        IntakeFile next = made();
        ahead = null;
        number = next.number();
        return next;
    }

    private IntakeFile made() {
        IntakeFile made = ahead == null ? IntakeFile.open(folder, number + 1, length) : ahead;
        ahead = made;
        return made;
    }
}
