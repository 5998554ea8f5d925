package io.cardea.gateway.store;

import io.cardea.gateway.examination.Entries;
import io.cardea.gateway.examination.Spoilt;
import io.cardea.gateway.examination.StoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a folder has of a store.
sealed interface Found {

    /// The file that LMDB keeps its data in.
    String FILE = "data.mdb";

    /// The table that says, by being there, that all values are sealed.
    String SEALED = "SEALED";

    /// Looks at no entry.
    Entries NOBODY = (key, value) -> {};

    /// There is none yet.
    record Nothing() implements Found {}

    /// Everything is as it was written.
    record Whole() implements Found {}

    /// Whole, as far as that can be seen of a store whose values have no seals yet.
    record Unsealed() implements Found {}

    /// Something is not as it was written.
    record Damaged(String reason) implements Found {}

    static Found in(Path folder) {
        return in(folder, null);
    }

    /// The same, while somebody looks on.
    static Found in(Path folder, @Nullable Onlooker onlooker) {
        Path path = folder.resolve(FILE);
        if (!Files.exists(path)) {
            return new Nothing();
        }
        try (StoreFile file = StoreFile.open(path)) {
            boolean isSealed = file.has(SEALED);
            file.examine(
                    (table, entries) -> isSealed ? Seal.of(table).check(onlooking(table, entries, onlooker)) : NOBODY);
            return isSealed ? new Whole() : new Unsealed();
        } catch (Spoilt e) {
            return new Damaged(e.reason());
        }
    }

    private static Entries onlooking(String table, long entries, @Nullable Onlooker onlooker) {
        if (onlooker == null || !onlooker.table().name().equals(table)) {
            return NOBODY;
        }
        onlooker.expects(entries);
        return onlooker::sees;
    }
}
