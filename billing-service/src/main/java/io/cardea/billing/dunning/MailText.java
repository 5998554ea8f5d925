package io.cardea.billing.dunning;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a member reads, with placeholders in braces.
record MailText(String subject, String body) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /// The same with its placeholders filled in. What is filled in is not looked at again.
    MailText filled(Map<Placeholder, String> values) {
        return new MailText(filled(subject, values), filled(body, values));
    }

    /// What stands in braces.
    Stream<String> placeholders() {
        return Stream.of(subject, body)
                .flatMap(text -> BRACES.matcher(text).results())
                .map(found -> found.group(1));
    }

    private static String filled(String text, Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.named(found.group(1))
                        .map(one -> values.getOrDefault(one, ""))
                        .orElse(found.group())));
    }
}
