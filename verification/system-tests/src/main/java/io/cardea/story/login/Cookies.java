package io.cardea.story.login;

import java.net.CookieHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The cookies of one browser at one server. The JDK's own handler would keep Secure ones back from `http://127.0.0.1`;
/// browsers send them, because nobody can listen on the way to oneself.
final class Cookies extends CookieHandler {

    private final Map<String, String> values = new LinkedHashMap<>();

    @Override
    public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        return values.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(values.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public synchronized void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, all) -> {
            if (name.equalsIgnoreCase("set-cookie")) {
                all.forEach(this::keep);
            }
        });
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2);
        String[] pair = parts[0].split("=", 2);
        boolean gone = parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).contains("max-age=0");
        if (gone || pair.length < 2) {
            values.remove(pair[0].strip());
        } else {
            values.put(pair[0].strip(), pair[1].strip());
        }
    }
}
