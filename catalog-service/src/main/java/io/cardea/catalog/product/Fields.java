package io.cardea.catalog.product;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import org.jspecify.annotations.Nullable;

/// Asks of a field that it is there, or that it is not, as the kind of what it belongs to demands.
final class Fields {

    private Fields() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(new InvalidField(field, field + " is missing."));
        }
        return value;
    }

    static void absent(String field, @Nullable Object value) {
        if (value != null) {
            throw new Refused(new InvalidField(field, field + " does not belong here."));
        }
    }
}
