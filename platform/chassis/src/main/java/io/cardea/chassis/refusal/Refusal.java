package io.cardea.chassis.refusal;

import org.jspecify.annotations.Nullable;

/// Why a decision said no. A slice seals its own refusals; each is a record whose components are the data that the
/// client sees beside the code. The code's status, title and next step stand in `contracts/problems`.
public interface Refusal {

    /// What happened, in one sentence for a person.
    String detail();

    /// The field of the request that is to blame, as a JSON path, where there is one.
    default @Nullable String field() {
        return null;
    }

    /// The stable code, such as `subscription.not-freezable`.
    default String code() {
        var code = getClass().getAnnotation(Code.class);
        if (code == null) {
            throw new IllegalStateException(getClass() + " has no @Code");
        }
        return code.value();
    }
}
