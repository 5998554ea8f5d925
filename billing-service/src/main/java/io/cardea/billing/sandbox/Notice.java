package io.cardea.billing.sandbox;

import io.cardea.billing.request.ProviderWord;
import io.cardea.billing.request.ProviderWord.Source;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an event turns out to be about.
sealed interface Notice {

    /// A payment that we asked for, by its request.
    record OfPayment(UUID request, ProviderWord word) implements Notice {}

    /// A payment whose reference was never one of ours.
    record OfUnknownPayment(ProviderWord word) implements Notice {}

    /// Something that we do not listen to.
    record OfSomethingElse(String event) implements Notice {}

    /// Not an event as the provider writes them.
    record Unreadable() implements Notice {}

    /// How the types of events begin that we listen to.
    String ABOUT_PAYMENTS = "payment.";

    static Notice in(@Nullable ProviderEvent event) {
        String id = event == null ? null : event.id();
        String type = event == null ? null : event.type();
        if (event == null || id == null || id.isBlank() || type == null) {
            return new Unreadable();
        }
        if (!type.startsWith(ABOUT_PAYMENTS)) {
            return new OfSomethingElse(id);
        }
        ProviderPayment payment = event.data() == null ? null : event.data().payment();
        return payment == null
                ? new Unreadable()
                : payment.word(id, Source.EVENT)
                        .map(word -> of(uuid(payment.reference()), word))
                        .orElseGet(Unreadable::new);
    }

    private static Notice of(@Nullable UUID request, ProviderWord word) {
        return request == null ? new OfUnknownPayment(word) : new OfPayment(request, word);
    }

    private static @Nullable UUID uuid(@Nullable String reference) {
        try {
            return reference == null ? null : UUID.fromString(reference);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
