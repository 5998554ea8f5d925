package io.cardea.subscription.importing;

import io.cardea.chassis.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of each line.
record ImportReport(List<Imported> imported, List<NotImported> refused) {

    /// @param line the number of the line; the header is line 1
    record Imported(int line, UUID subscription, UUID member) {}

    /// @param code of the problem, as in every other answer
    record NotImported(int line, String code, @Nullable String field, String detail) {

        static NotImported of(int line, Refusal refusal) {
            return new NotImported(line, refusal.code(), refusal.field(), refusal.detail());
        }
    }
}
