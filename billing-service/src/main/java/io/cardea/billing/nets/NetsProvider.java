package io.cardea.billing.nets;

import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.ProviderOverHttp;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.ProviderWord.Verdict;
import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.billing.provider.RefundOrder;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.SignatureRefusal;
import io.cardea.billing.provider.Webhook;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Speaks to Nets Easy.
@ApplicationScoped
class NetsProvider implements PaymentProvider {

    private static final int DECLINED = 402;

    private final ProviderOverHttp http;
    private final ProvidersSettings settings;
    private final Json json;

    NetsProvider(ProvidersSettings settings, Json json) {
        this.http = new ProviderOverHttp(settings.timeout());
        this.settings = settings;
        this.json = json;
    }

    @Override
    public ProviderName name() {
        return ProviderName.NETS;
    }

    @Override
    public ProviderAnswer<ProviderWord> create(Keys keys, PaymentOrder order) throws InterruptedException {
        var asked = NetsOrder.byLink(
                order, settings.publicUrl(), keys.webhookSecrets().getFirst());
        return http.exchange(post(keys, "/v1/payments", asked, "pay-" + order.request()), answer -> {
            var made = json.readTolerantly(answer, Made.class);
            return made.paymentId == null
                    ? new Lost<>("the answer of Nets is incomplete")
                    : new Answered<>(waiting(order, made.paymentId, made.hostedPaymentPageUrl));
        });
    }

    @Override
    public ProviderAnswer<ProviderWord> charge(Keys keys, PaymentOrder order, String token)
            throws InterruptedException {
        var asked = NetsOrder.byToken(order, keys.webhookSecrets().getFirst());
        ProviderAnswer<ProviderWord> made = http.exchange(
                post(keys, "/v1/unscheduledsubscriptions/" + token + "/charges", asked, "charge-" + order.request()),
                answer -> {
                    String payment = json.readTolerantly(answer, Made.class).paymentId;
                    return payment == null
                            ? new Lost<>("the answer of Nets is incomplete")
                            : new Answered<>(waiting(order, payment, null));
                },
                refused -> declined(order, refused));
        return made instanceof Answered<ProviderWord>(var word) && word.verdict() == Verdict.PENDING
                ? find(keys, order, word.reference())
                : made;
    }

    @Override
    public ProviderAnswer<ProviderWord> find(Keys keys, PaymentOrder order, @Nullable String reference)
            throws InterruptedException {
        return reference == null ? new NotThere<>() : look(keys, reference, payment -> new Answered<>(payment.word()));
    }

    /// One that is paid cannot be terminated; what it says now is what counts.
    @Override
    public ProviderAnswer<ProviderWord> withdraw(Keys keys, PaymentOrder order, String reference)
            throws InterruptedException {
        HttpRequest terminate = to(keys, "/v1/payments/" + reference + "/terminate")
                .PUT(BodyPublishers.noBody())
                .build();
        ProviderAnswer<Boolean> done =
                http.exchange(terminate, _ -> new Answered<>(true), NetsProvider::decidedAlready);
        return switch (done) {
            case Answered<Boolean> _ -> find(keys, order, reference);
            case NotThere<Boolean>() -> new NotThere<>();
            case ProviderAnswer.Unreachable<Boolean>(var why) -> new ProviderAnswer.Unreachable<>(why);
            case Refused<Boolean>(var why) -> new Refused<>(why);
            case Lost<Boolean>(var why) -> new Lost<>(why);
        };
    }

    @Override
    public ProviderAnswer<RefundWord> refund(Keys keys, RefundOrder order) throws InterruptedException {
        ProviderAnswer<String> charge = look(
                keys,
                order.payment(),
                payment -> payment.charge()
                        .<ProviderAnswer<String>>map(Answered::new)
                        .orElseGet(() -> new Refused<>("nothing is charged on the payment")));
        return charge instanceof Answered<String>(var id) ? refund(keys, order, id) : failed(charge);
    }

    private ProviderAnswer<RefundWord> refund(Keys keys, RefundOrder order, String charge) throws InterruptedException {
        var back = new Back(order.amount().amount(), order.refund());
        ProviderAnswer<RefundWord> made = http.exchange(
                post(keys, "/v1/charges/" + charge + "/refunds", back, "refund-" + order.refund()), answer -> {
                    String id = json.readTolerantly(answer, Made.class).refundId;
                    return id == null
                            ? new Lost<>("the answer of Nets is incomplete")
                            : new Answered<>(new RefundWord(id, Verdict.PENDING));
                });
        return made instanceof Answered<RefundWord>(var word)
                        && findRefund(keys, order, word.reference()) instanceof Answered<RefundWord> known
                ? known
                : made;
    }

    @Override
    public ProviderAnswer<RefundWord> findRefund(Keys keys, RefundOrder order, String reference)
            throws InterruptedException {
        return look(
                keys,
                order.payment(),
                payment -> payment.refund(reference)
                        .<ProviderAnswer<RefundWord>>map(Answered::new)
                        .orElseGet(NotThere::new));
    }

    @Override
    public ProviderAnswer<Aftermath> aftermath(Keys keys, PaymentOrder order, String reference)
            throws InterruptedException {
        return look(keys, reference, payment -> new Answered<>(payment.aftermath()));
    }

    @Override
    public boolean givesReports() {
        return false;
    }

    @Override
    public ProviderAnswer<Integer> report(Keys keys, LocalDate from, LocalDate to, Consumer<List<ReportLine>> page) {
        return new Refused<>("Nets gives its settlement reports in its portal; upload them");
    }

    @Override
    public ProviderAnswer<UUID> whose(Keys keys, String reference) throws InterruptedException {
        return look(
                keys,
                reference,
                payment -> payment.request()
                        .<ProviderAnswer<UUID>>map(Answered::new)
                        .orElseGet(NotThere::new));
    }

    @Override
    public WebhookReading read(Keys keys, Webhook webhook) {
        SignatureRefusal refusal = NetsEvent.check(keys, webhook);
        return refusal == null ? NetsEvent.read(event(webhook.body())) : new WebhookReading.Refused(refusal);
    }

    private @Nullable NetsEvent event(byte[] raw) {
        try {
            return json.readTolerantly(raw, NetsEvent.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private <T> ProviderAnswer<T> look(Keys keys, String payment, Function<NetsPayment, ProviderAnswer<T>> read)
            throws InterruptedException {
        return http.exchange(to(keys, "/v1/payments/" + payment).GET().build(), answer -> {
            NetsPayment found =
                    json.readTolerantly(answer, NetsPayment.Answer.class).payment();
            return found == null || !found.isWhole()
                    ? new Lost<>("the answer of Nets is incomplete")
                    : read.apply(found);
        });
    }

    private HttpRequest post(Keys keys, String path, Object body, String once) {
        return to(keys, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", once)
                .POST(BodyPublishers.ofString(json.write(body)))
                .build();
    }

    private HttpRequest.Builder to(Keys keys, String path) {
        return http.to(settings.netsUrl().resolve(path)).header("Authorization", keys.apiKey());
    }

    private ProviderAnswer<ProviderWord> declined(PaymentOrder order, HttpResponse<String> refused) {
        if (refused.statusCode() != DECLINED) {
            return new Refused<>("Nets answered " + refused.statusCode());
        }
        var refusal = json.readTolerantly(refused.body(), NetsDeclines.Refusal.class);
        String reference = "declined-" + order.request();
        return new Answered<>(new ProviderWord(
                reference,
                Verdict.DECLINED,
                order.amount(),
                "answer:" + reference,
                Source.ANSWER,
                null,
                refusal.decline(),
                null));
    }

    private static ProviderAnswer<Boolean> decidedAlready(HttpResponse<String> refused) {
        return refused.statusCode() == 401 ? new Refused<>("Nets answered 401") : new Answered<>(false);
    }

    private static ProviderAnswer<RefundWord> failed(ProviderAnswer<String> why) {
        return switch (why) {
            case Answered<String> _, NotThere<String> _ -> new NotThere<>();
            case ProviderAnswer.Unreachable<String>(var told) -> new ProviderAnswer.Unreachable<>(told);
            case Refused<String>(var told) -> new Refused<>(told);
            // Nothing has been asked for yet.
            case Lost<String>(var told) -> new ProviderAnswer.Unreachable<>(told);
        };
    }

    private static ProviderWord waiting(PaymentOrder order, String payment, @Nullable String link) {
        return new ProviderWord(payment, Verdict.PENDING, order.amount(), "answer:" + payment, Source.ANSWER, link);
    }

    private record Made(
            @Nullable String paymentId,
            @Nullable String hostedPaymentPageUrl,
            @Nullable String refundId) {}

    private record Back(long amount, UUID myReference) {}
}
