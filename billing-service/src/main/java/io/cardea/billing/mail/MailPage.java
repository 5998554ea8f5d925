package io.cardea.billing.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail's text as a page, in the company's colour. It fetches nothing, so that reading it tells nobody anything.
final class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String USUAL = "#444444";

    private MailPage() {}

    static String of(String sender, @Nullable String colour, String language, String body) {
        String brand = colour != null && COLOUR.matcher(colour).matches() ? colour : USUAL;
        String text = Stream.of(body.split("\\R\\s*\\R", -1))
                .map(part -> "<p>" + linked(escaped(part)).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"></head>
                <body style="font-family: sans-serif; max-width: 36em; border-top: 6px solid %s; padding: 1em">
                <p style="color: %s; font-weight: bold">%s</p>
                %s
                </body></html>
                """.formatted(escaped(language), brand, brand, escaped(sender), text);
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
