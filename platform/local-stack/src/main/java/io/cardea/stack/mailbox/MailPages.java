package io.cardea.stack.mailbox;

import io.cardea.stack.process.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What one sees of the mailbox: a list, and each mail by itself; the same as JSON.
record MailPages(Mails mails) {

    /// Mails are strangers' words: whatever stands in them runs nothing and fetches nothing.
    static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&]+");

    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            td, th { text-align: left; padding: .5rem; border-bottom: 1px solid #8884; }
            pre { white-space: pre-wrap; font: inherit; padding: 1rem; border: 1px solid #8884; border-radius: .6rem; }
            iframe { width: 100%%; height: 28rem; border: 1px solid #8884; border-radius: .6rem; background: #fff; }
            small { opacity: .65; }
            </style></head><body><small>Captured mail: nothing leaves this machine</small>
            %s
            </body></html>
            """;

    /// One answer.
    record Page(int status, String type, String body) {}

    Page answer(String method, String path, boolean json) {
        List<String> parts = List.of(path.substring(1).split("/", -1));
        boolean mail = parts.getFirst().equals("mails") && parts.size() > 1;
        if (method.equals("DELETE") && path.equals("/mails")) {
            mails.clear();
            return new Page(204, "text/plain", "");
        }
        if (!method.equals("GET")) {
            return nothing();
        }
        return switch (parts.getFirst()) {
            case "health" -> json(Map.of("status", "UP"));
            case "" -> json ? json(Map.of("items", mails.newestFirst())) : list();
            case "mails" -> mail ? one(parts, json) : json(Map.of("items", mails.newestFirst()));
            default -> nothing();
        };
    }

    private Page one(List<String> parts, boolean json) {
        boolean itself = parts.size() == 3 && parts.get(2).equals("page");
        if (parts.size() > 2 && !itself) {
            return nothing();
        }
        return mails.find(parts.get(1))
                .map(mail -> itself ? html(mail.html() == null ? "" : mail.html()) : shown(mail, json))
                .orElseGet(MailPages::nothing);
    }

    private static Page shown(Mail mail, boolean json) {
        if (json) {
            return json(mail);
        }
        String text = LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>");
        String frame = mail.html() == null
                ? ""
                : "<h2>As a page</h2><iframe sandbox=\"allow-popups\" src=\"/mails/%d/page\"></iframe>"
                        .formatted(mail.id());
        return html(FRAME.formatted(escaped(mail.subject()), """
                <h1>%s</h1><p>From %s<br>To %s<br><small>%s</small></p><pre>%s</pre>%s<p><a href="/">All mails</a></p>""".formatted(
                        escaped(mail.subject()), escaped(mail.from()), escaped(mail.to()), mail.at(), text, frame)));
    }

    private Page list() {
        String rows = mails.newestFirst().stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                        .formatted(mail.at(), escaped(mail.to()), mail.id(), escaped(mail.subject())))
                .collect(Collectors.joining("\n"));
        String table = rows.isEmpty()
                ? "<p>No mail has come yet.</p>"
                : "<table><tr><th>When</th><th>To</th><th>Subject</th></tr>" + rows + "</table>";
        return html(FRAME.formatted("Mailbox", "<h1>Mailbox</h1>" + table));
    }

    private static Page html(String body) {
        return new Page(200, "text/html", body);
    }

    private static Page json(Object body) {
        return new Page(200, "application/json", Json.write(body));
    }

    private static Page nothing() {
        return new Page(404, "text/plain", "There is nothing here.");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
