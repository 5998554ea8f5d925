package io.cardea.testing.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// The forms of a path that servers and gatekeepers have been known to read differently.
final class Disguises {

    private static final String SOME_ID = "0199a1c0-0000-7000-8000-00000000d00d";

    private Disguises() {}

    /// The path as it is meant, with an id in place of each parameter.
    static String plain(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", SOME_ID);
    }

    /// The path of something that exists.
    static String plain(Operation operation, UUID id) {
        return operation.path().replaceFirst("\\{[^}]+}", id.toString());
    }

    static List<String> of(Operation operation) {
        var plain = plain(operation);
        return Stream.concat(suffixed(plain), Stream.concat(inside(plain), respelled(plain)))
                .distinct()
                .toList();
    }

    private static Stream<String> suffixed(String plain) {
        return Stream.of(
                        ";", ";x", ";x=y", "%3B", "%3Bx=y", "/", "//", "/.", "/./", "/%2E", ".", "..", "..;/", "/..;/",
                        "%2F", "%5C", "%00", "%20", "%09", "%0A", "?", "?x=%00", "#x", ".json", "/;x", "%252F",
                        "%c0%af")
                .map(suffix -> plain + suffix);
    }

    private static Stream<String> inside(String plain) {
        var last = plain.lastIndexOf('/');
        var head = plain.substring(0, last);
        var tail = plain.substring(last + 1);
        return Stream.of(
                        "//",
                        "/./",
                        "/x/../",
                        "/x/..;/",
                        "/;x/",
                        ";x/",
                        "%2F",
                        "%2f",
                        "%5C",
                        "\\",
                        "/%2e/",
                        "/x/%2e%2e/",
                        "/%2F",
                        "%3B/",
                        "/.;/",
                        "///")
                .map(joint -> head + joint + tail);
    }

    private static Stream<String> respelled(String plain) {
        return Stream.of(
                plain.toUpperCase(Locale.ROOT),
                "/" + plain,
                "//x/.." + plain,
                "/." + plain,
                "/q/.." + plain,
                "/q/health/..;" + plain,
                plain.replaceFirst("/v1", "/V1"),
                plain.replaceFirst("/v1", "/v1;x"),
                plain.replaceFirst("v1", "%761"),
                plain.replaceFirst("v1", "%76%31"));
    }
}
