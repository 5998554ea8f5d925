package io.cardea.billing.number;

/// A kind of document that has numbers of its own.
public enum Series {
    INVOICE(""),
    CREDIT_NOTE("C");

    private final String sign;

    Series(String sign) {
        this.sign = sign;
    }

    /// As people read it: `2026-000042`, `C2026-000007`.
    String number(int year, long count) {
        return "%s%d-%06d".formatted(sign, year, count);
    }
}
