package io.cardea.billing.dunning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a text can leave open.
enum Placeholder {
    NAME("name"),
    PRODUCT("product"),
    AMOUNT("amount"),
    DUE_DATE("dueDate"),
    LINK("link"),
    INVOICE("invoice"),
    COMPANY("company");

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    static Optional<Placeholder> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(one -> one.key).toList();
    }
}
