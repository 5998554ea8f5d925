package io.cardea.story.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form on an HTML page: where it goes, and its fields with the values they already have.
record Page(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL);

    /// The first form of the page that has a field of this name.
    static Optional<Page> withField(String html, String field) {
        Matcher forms = FORM.matcher(html);
        while (forms.find()) {
            Map<String, String> fields = fieldsIn(forms.group(2));
            if (fields.containsKey(field)) {
                return Optional.of(new Page(attribute(forms.group(1), "action"), fields));
            }
        }
        return Optional.empty();
    }

    /// The form filled in: fields it does not have are left out, fields without a value are kept empty.
    Map<String, String> filled(Map<String, String> values) {
        var filled = new LinkedHashMap<>(fields);
        filled.replaceAll((name, value) -> values.getOrDefault(name, value));
        return filled;
    }

    private static Map<String, String> fieldsIn(String form) {
        var fields = new LinkedHashMap<String, String>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            String name = attribute(inputs.group(1), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(inputs.group(1), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!found.find()) {
            return "";
        }
        String value = found.group(1) == null ? found.group(2) : found.group(1);
        return value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
