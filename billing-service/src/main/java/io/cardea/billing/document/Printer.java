package io.cardea.billing.document;

import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes documents on threads of its own, few at a time; who comes when too many wait is told to come again.
@ApplicationScoped
class Printer {

    private final HtmlRenderer html;
    private final PdfRenderer pdf = new PdfRenderer();
    private final UblRenderer ubl = new UblRenderer();
    private final ThreadPoolExecutor threads;

    Printer(HtmlRenderer html, DocumentSettings settings) {
        this.html = html;
        this.threads = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().daemon().name("printer-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// @param language wanted; that of the company where absent or not spoken
    Uni<byte[]> print(Document document, DocumentForm form, @Nullable String language) {
        return Uni.createFrom()
                .item(() -> made(document, form, language))
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new Refused(new DocumentRefusal.Busy()));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private byte[] made(Document document, DocumentForm form, @Nullable String language) {
        return switch (form) {
            case HTML -> html.render(document, language).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.render(html.render(document, language));
            case UBL -> ubl.render(document);
        };
    }
}
