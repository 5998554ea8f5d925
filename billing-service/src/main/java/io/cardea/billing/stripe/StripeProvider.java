package io.cardea.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.RefundOrder;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.SignatureRefusal;
import io.cardea.billing.provider.Webhook;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookSignature;
import io.cardea.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Speaks to Stripe.
@ApplicationScoped
class StripeProvider implements PaymentProvider {

    private static final String SIGNATURE = "Stripe-Signature";
    private static final String SESSION = "cs_";
    private static final long MOST_REFUNDS = 100;

    private static final SessionRetrieveParams WITH_CARD = SessionRetrieveParams.builder()
            .addExpand("payment_intent.payment_method")
            .build();

    private final StripeClients clients;
    private final Json json;

    StripeProvider(StripeClients clients, Json json) {
        this.clients = clients;
        this.json = json;
    }

    @Override
    public ProviderName name() {
        return ProviderName.STRIPE;
    }

    @Override
    public ProviderAnswer<ProviderWord> create(Keys keys, PaymentOrder order) {
        return StripeCall.answer(order.amount(), () -> {
            var session = clients.of(keys)
                    .v1()
                    .checkout()
                    .sessions()
                    .create(StripeOrders.checkout(order), StripeClients.once("pay-" + order.request()));
            return new Answered<>(StripeWords.of(session));
        });
    }

    @Override
    public ProviderAnswer<ProviderWord> charge(Keys keys, PaymentOrder order, String token) {
        return StripeCall.answer(order.amount(), () -> {
            try {
                var intent = clients.of(keys)
                        .v1()
                        .paymentIntents()
                        .create(
                                StripeOrders.charge(order, StripeToken.read(token)),
                                StripeClients.once("charge-" + order.request()));
                return new Answered<>(StripeWords.of(intent));
            } catch (CardException declined) {
                return new Answered<>(declined(order, declined));
            }
        });
    }

    /// Without a name for it, only what was charged can be found; a session that got lost is made again
    /// under the same key, and is the same one.
    @Override
    public ProviderAnswer<ProviderWord> find(Keys keys, PaymentOrder order, @Nullable String reference) {
        StripeClient client = clients.of(keys);
        return StripeCall.answer(() -> {
            if (reference == null) {
                return search(client, order)
                        .<ProviderAnswer<ProviderWord>>map(intent -> new Answered<>(StripeWords.of(intent)))
                        .orElseGet(NotThere::new);
            }
            return new Answered<>(find(client, reference));
        });
    }

    @Override
    public ProviderAnswer<ProviderWord> withdraw(Keys keys, PaymentOrder order, String reference) {
        StripeClient client = clients.of(keys);
        return StripeCall.answer(() -> {
            try {
                if (reference.startsWith(SESSION)) {
                    client.v1().checkout().sessions().expire(reference);
                } else {
                    client.v1().paymentIntents().cancel(reference);
                }
            } catch (InvalidRequestException decidedAlready) {
                // What it says now is what counts.
                return new Answered<>(find(client, reference));
            }
            return new Answered<>(find(client, reference));
        });
    }

    @Override
    public ProviderAnswer<RefundWord> refund(Keys keys, RefundOrder order) {
        StripeClient client = clients.of(keys);
        return StripeCall.answer(order.amount(), () -> {
            String intent = intentOf(client, order.payment());
            Optional<Refund> made = made(client, order, intent);
            Refund refund = made.isPresent()
                    ? made.get()
                    : client.v1()
                            .refunds()
                            .create(StripeOrders.refund(order, intent), StripeClients.once("refund-" + order.refund()));
            return new Answered<>(StripeWords.of(refund));
        });
    }

    private static List<Refund> refundsOf(StripeClient client, String intent) throws StripeException {
        var ofTheIntent = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(MOST_REFUNDS)
                .build();
        return client.v1().refunds().list(ofTheIntent).getData();
    }

    /// Stripe forgets keys after a day or so; a refund that got lost before that must not be made again.
    private static Optional<Refund> made(StripeClient client, RefundOrder order, String intent) throws StripeException {
        return refundsOf(client, intent).stream()
                .filter(refund ->
                        order.refund().toString().equals(refund.getMetadata().get(StripeOrders.REFUND)))
                .findFirst();
    }

    @Override
    public ProviderAnswer<RefundWord> findRefund(Keys keys, RefundOrder order, String reference) {
        return StripeCall.answer(() ->
                new Answered<>(StripeWords.of(clients.of(keys).v1().refunds().retrieve(reference))));
    }

    @Override
    public ProviderAnswer<Aftermath> aftermath(Keys keys, PaymentOrder order, String reference) {
        StripeClient client = clients.of(keys);
        return StripeCall.answer(() -> {
            String intent = intentOf(client, reference);
            var disputes = DisputeListParams.builder()
                    .setPaymentIntent(intent)
                    .setLimit(MOST_REFUNDS)
                    .build();
            return new Answered<>(new Aftermath(
                    refundsOf(client, intent).stream().map(StripeWords::given).toList(),
                    client.v1().disputes().list(disputes).getData().stream()
                            .map(StripeWords::of)
                            .toList()));
        });
    }

    @Override
    public ProviderAnswer<Integer> report(Keys keys, LocalDate from, LocalDate to, Consumer<List<ReportLine>> page) {
        return StripeCall.answer(() -> new Answered<>(StripeReport.of(clients.of(keys), from, to, page)));
    }

    @Override
    public ProviderAnswer<UUID> whose(Keys keys, String reference) {
        return StripeCall.answer(() -> {
            var intent = clients.of(keys).v1().paymentIntents().retrieve(reference);
            UUID request = StripeEvent.uuid(intent.getMetadata().get(StripeOrders.REQUEST));
            return request == null ? new NotThere<>() : new Answered<>(request);
        });
    }

    @Override
    public WebhookReading read(Keys keys, Webhook webhook) {
        SignatureRefusal refusal = new WebhookSignature(SIGNATURE, keys.webhookSecrets())
                .check(webhook.header(SIGNATURE.toLowerCase(Locale.ROOT)), webhook.body(), webhook.at());
        return refusal == null ? StripeEvent.read(event(webhook.body())) : new WebhookReading.Refused(refusal);
    }

    private @Nullable StripeEvent event(byte[] raw) {
        try {
            return json.readTolerantly(raw, StripeEvent.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ProviderWord find(StripeClient client, String reference) throws StripeException {
        return reference.startsWith(SESSION)
                ? StripeWords.of(client.v1().checkout().sessions().retrieve(reference, WITH_CARD))
                : StripeWords.of(client.v1().paymentIntents().retrieve(reference));
    }

    private static Optional<PaymentIntent> search(StripeClient client, PaymentOrder order) throws StripeException {
        var query = "metadata['%s']:'%s'".formatted(StripeOrders.REQUEST, order.request());
        return client
                .v1()
                .paymentIntents()
                .search(PaymentIntentSearchParams.builder().setQuery(query).build())
                .getData()
                .stream()
                .findFirst();
    }

    private static String intentOf(StripeClient client, String payment) throws StripeException {
        return payment.startsWith(SESSION)
                ? client.v1().checkout().sessions().retrieve(payment).getPaymentIntent()
                : payment;
    }

    private static ProviderWord declined(PaymentOrder order, CardException declined) {
        var error = declined.getStripeError();
        PaymentIntent intent = error == null ? null : error.getPaymentIntent();
        String reference = intent == null ? "declined-" + order.request() : intent.getId();
        return new ProviderWord(
                reference,
                Verdict.DECLINED,
                order.amount(),
                "answer:" + reference,
                Source.ANSWER,
                null,
                StripeWords.decline(error),
                null);
    }
}
