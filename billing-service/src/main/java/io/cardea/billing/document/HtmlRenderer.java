package io.cardea.billing.document;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes a document as a page, which is XHTML as well. Whatever the template places is escaped.
@ApplicationScoped
class HtmlRenderer {

    private static final String TEMPLATE = "document.html";
    private static final Variant HTML = new Variant(Locale.ENGLISH, StandardCharsets.UTF_8, "text/html");

    private final Template template;

    HtmlRenderer() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        this.template = engine.parse(source(), HTML);
    }

    /// @param language wanted; that of the company where absent or not spoken
    String render(Document document, @Nullable String language) {
        var said = document.seller().particulars();
        var wording = Wording.in(language, said == null ? null : said.language());
        return template.data("page", DocumentPage.of(document, wording)).render();
    }

    private static String source() {
        try (var file = Objects.requireNonNull(HtmlRenderer.class.getResourceAsStream(TEMPLATE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
