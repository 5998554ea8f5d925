package io.cardea.billing.webhook;

import io.cardea.billing.account.OpenedAccount;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.Providers;
import io.cardea.billing.provider.Route;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookReading.Points;
import io.cardea.billing.provider.WebhookRefusal;
import io.cardea.billing.request.CompanyOfRequest.Owner;
import io.cardea.billing.webhook.Receipt.Result;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes one verified event of a provider. One that only points to a payment by the provider's own name
/// has to be found first; that is done before the transaction.
@ApplicationScoped
class ReceiveEvent {

    private final Providers providers;
    private final ApplyEvent applying;

    ReceiveEvent(Providers providers, ApplyEvent applying) {
        this.providers = providers;
        this.applying = applying;
    }

    /// Completes once everything is committed.
    Uni<Receipt> receive(OpenedAccount account, WebhookReading reading) {
        return switch (reading) {
            case WebhookReading.Refused(var refusal) -> Uni.createFrom().failure(new Refused(refusal));
            case WebhookReading.Ignored(var event) -> Uni.createFrom().item(new Receipt(event, Result.IGNORED));
            case WebhookReading.Tells(var request, var word) ->
                applying.apply(new News(account.route(), request, word.event(), word, false));
            case Points points ->
                whose(account, points)
                        .chain(request -> applying.apply(
                                new News(account.route(), request.orElse(null), points.event(), null, points.later())));
        };
    }

    /// What an event says.
    ///
    /// @param request absent where it is none of ours
    /// @param word absent where the provider has to be asked
    /// @param later is it about what became of the money afterwards?
    record News(
            Route route,
            @Nullable UUID request,
            String event,
            @Nullable ProviderWord word,
            boolean later) {

        boolean belongsTo(Owner owner) {
            UUID account = route.account();
            return account == null ? owner.account() == null : account.equals(owner.account());
        }
    }

    private Uni<Optional<UUID>> whose(OpenedAccount account, Points points) {
        UUID known = points.request();
        return known != null
                ? Uni.createFrom().item(Optional.of(known))
                : Uni.createFrom()
                        .item(() -> ask(account, points.reference()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /// Blocks.
    private Optional<UUID> ask(OpenedAccount account, String reference) {
        try {
            ProviderAnswer<UUID> answer =
                    providers.of(account.route().provider()).whose(account.keys(), reference);
            return switch (answer) {
                case Answered<UUID>(var request) -> Optional.of(request);
                case NotThere<UUID>() -> Optional.empty();
                default -> throw new Refused(new WebhookRefusal.ProviderUnreachable());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new WebhookRefusal.ProviderUnreachable());
        }
    }
}
