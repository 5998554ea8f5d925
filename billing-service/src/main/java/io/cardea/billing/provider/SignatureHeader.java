package io.cardea.billing.provider;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signature header, taken apart.
sealed interface SignatureHeader {

    /// One time and one or more signatures of version 1. Signatures of other versions beside them are ignored.
    record Signed(long seconds, List<byte[]> signatures) implements SignatureHeader {}

    record Unreadable(SignatureRefusal refusal) implements SignatureHeader {}

    /// The longest header that is looked at, in characters.
    int LONGEST = 1024;

    static SignatureHeader parse(String name, @Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return malformed("The header %s is missing, empty or too long.".formatted(name));
        }
        Long seconds = null;
        var signatures = new ArrayList<byte[]>();
        try {
            for (String part : header.split(",", -1)) {
                String value = valueOf(part);
                if (part.startsWith("t=")) {
                    seconds = seconds(seconds, value);
                } else if (part.startsWith("v1=")) {
                    signatures.add(HexFormat.of().parseHex(value));
                }
            }
        } catch (IllegalArgumentException e) {
            return malformed("The header %s is not t=<seconds>,v1=<hex>.".formatted(name));
        }
        if (seconds == null) {
            return malformed("The header %s has no time.".formatted(name));
        }
        return signatures.isEmpty()
                ? new Unreadable(new SignatureRefusal.UnknownVersion())
                : new Signed(seconds, List.copyOf(signatures));
    }

    private static String valueOf(String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not name=value");
        }
        return part.substring(equals + 1);
    }

    private static long seconds(@Nullable Long earlier, String value) {
        if (earlier != null || value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not one time");
        }
        return Long.parseLong(value);
    }

    private static Unreadable malformed(String detail) {
        return new Unreadable(new SignatureRefusal.Malformed(detail));
    }
}
