package io.cardea.billing.document;

import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Parties;
import io.cardea.billing.party.Seller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Names the parties of a document, has it printed and hands it out. A browser runs and fetches nothing for it.
@ApplicationScoped
class Publisher {

    private static final String NOTHING_BUT_ITSELF = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Parties parties;
    private final Printer printer;

    Publisher(Parties parties, Printer printer) {
        this.parties = parties;
        this.printer = printer;
    }

    /// What the client takes, the best first.
    static List<String> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    /// @param language wanted; that of the company where absent or not spoken
    Uni<Response> publish(
            UUID company,
            UUID member,
            BiFunction<Seller, Buyer, Document> document,
            DocumentForm form,
            @Nullable String language) {
        return parties.seller(company)
                .chain(seller -> parties.buyer(company, member).map(buyer -> document.apply(seller, buyer)))
                .chain(complete -> printer.print(complete, form, language)
                        .map(bytes -> answer(complete.number() + form.suffix(), form, bytes)));
    }

    private static Response answer(String file, DocumentForm form, byte[] bytes) {
        return Response.ok(bytes, form.mediaType())
                .header("Content-Disposition", "inline; filename=\"%s\"".formatted(file))
                .header("Content-Security-Policy", NOTHING_BUT_ITSELF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Accept")
                .build();
    }
}
