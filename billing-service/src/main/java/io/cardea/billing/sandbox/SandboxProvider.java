package io.cardea.billing.sandbox;

import io.cardea.billing.provider.Aftermath;
import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.PaymentOrder;
import io.cardea.billing.provider.PaymentProvider;
import io.cardea.billing.provider.ProviderAnswer;
import io.cardea.billing.provider.ProviderAnswer.Answered;
import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderName;
import io.cardea.billing.provider.ProviderOverHttp;
import io.cardea.billing.provider.ProviderWord;
import io.cardea.billing.provider.ProviderWord.Source;
import io.cardea.billing.provider.RefundOrder;
import io.cardea.billing.provider.RefundWord;
import io.cardea.billing.provider.ReportLine;
import io.cardea.billing.provider.SignatureRefusal;
import io.cardea.billing.provider.Webhook;
import io.cardea.billing.provider.WebhookReading;
import io.cardea.billing.provider.WebhookSignature;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Speaks to the sandbox provider.
@ApplicationScoped
class SandboxProvider implements PaymentProvider {

    private static final String SIGNATURE = "Cardea-Sandbox-Signature";

    private final ProviderOverHttp http;
    private final SandboxSettings settings;
    private final Json json;

    SandboxProvider(SandboxSettings settings, Json json) {
        this.http = new ProviderOverHttp(settings.timeout());
        this.settings = settings;
        this.json = json;
    }

    @Override
    public ProviderName name() {
        return ProviderName.SANDBOX;
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return Optional.of(new Keys(settings.apiKey(), settings.webhookSecrets()));
    }

    @Override
    public ProviderAnswer<ProviderWord> create(Keys keys, PaymentOrder order) throws InterruptedException {
        return http.exchange(post(keys, "/payments", asked(order, null)), this::payment);
    }

    @Override
    public ProviderAnswer<ProviderWord> charge(Keys keys, PaymentOrder order, String token)
            throws InterruptedException {
        return http.exchange(post(keys, "/payments", asked(order, token)), this::payment);
    }

    @Override
    public ProviderAnswer<ProviderWord> find(Keys keys, PaymentOrder order, @Nullable String reference)
            throws InterruptedException {
        return http.exchange(get(keys, "/payments?reference=" + order.request()), answer -> {
            List<SandboxPayment> items =
                    json.readTolerantly(answer, Found.class).items();
            return items == null || items.isEmpty() ? new NotThere<>() : payment(items.getFirst());
        });
    }

    @Override
    public ProviderAnswer<ProviderWord> withdraw(Keys keys, PaymentOrder order, String reference)
            throws InterruptedException {
        return http.exchange(post(keys, "/payments/" + reference + "/withdraw", Map.of()), this::payment);
    }

    @Override
    public ProviderAnswer<RefundWord> refund(Keys keys, RefundOrder order) throws InterruptedException {
        return http.exchange(
                post(keys, "/payments/" + order.payment() + "/refunds", new AskedBack(order.refund(), order.amount())),
                this::refund);
    }

    @Override
    public ProviderAnswer<RefundWord> findRefund(Keys keys, RefundOrder order, String reference)
            throws InterruptedException {
        return http.exchange(get(keys, "/payments/" + order.payment() + "/refunds/" + reference), this::refund);
    }

    @Override
    public ProviderAnswer<Aftermath> aftermath(Keys keys, PaymentOrder order, String reference)
            throws InterruptedException {
        return http.exchange(
                get(keys, "/payments/" + reference + "/aftermath"),
                answer -> json.readTolerantly(answer, SandboxAftermath.class).read());
    }

    @Override
    public ProviderAnswer<Integer> report(Keys keys, LocalDate from, LocalDate to, Consumer<List<ReportLine>> page)
            throws InterruptedException {
        ProviderAnswer<List<ReportLine>> all =
                http.exchange(get(keys, "/report?from=" + from + "&to=" + to), answer -> {
                    List<Line> lines = json.readTolerantly(answer, Report.class).items();
                    return lines == null
                            ? new Lost<>("the provider's report is empty")
                            : new Answered<>(lines.stream().map(Line::read).toList());
                });
        return all.map(lines -> {
            page.accept(lines);
            return lines.size();
        });
    }

    @Override
    public ProviderAnswer<UUID> whose(Keys keys, String reference) {
        return new NotThere<>();
    }

    @Override
    public WebhookReading read(Keys keys, Webhook webhook) {
        SignatureRefusal refusal = new WebhookSignature(SIGNATURE, keys.webhookSecrets())
                .check(webhook.header(SIGNATURE.toLowerCase(Locale.ROOT)), webhook.body(), webhook.at());
        return refusal == null ? SandboxEvent.read(event(webhook.body())) : new WebhookReading.Refused(refusal);
    }

    private @Nullable SandboxEvent event(byte[] raw) {
        try {
            return json.readTolerantly(raw, SandboxEvent.class);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Asked asked(PaymentOrder order, @Nullable String token) {
        return new Asked(order.request(), order.amount(), order.text(), order.returnUrl(), order.webhookUrl(), token);
    }

    private HttpRequest post(Keys keys, String path, Object body) {
        return to(keys, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.write(body)))
                .build();
    }

    private HttpRequest get(Keys keys, String path) {
        return to(keys, path).GET().build();
    }

    private HttpRequest.Builder to(Keys keys, String path) {
        return http.to(settings.url().resolve(path)).header("Authorization", "Bearer " + keys.apiKey());
    }

    private ProviderAnswer<ProviderWord> payment(String answer) {
        return payment(json.readTolerantly(answer, SandboxPayment.class));
    }

    private static ProviderAnswer<ProviderWord> payment(SandboxPayment payment) {
        return payment.word("answer:" + payment.id(), Source.ANSWER)
                .<ProviderAnswer<ProviderWord>>map(Answered::new)
                .orElseGet(() -> new Lost<>("the provider's answer is incomplete"));
    }

    private ProviderAnswer<RefundWord> refund(String answer) {
        return json.readTolerantly(answer, SandboxRefund.class).word();
    }

    private record Asked(
            UUID reference,
            Money amount,
            String description,
            URI returnUrl,
            URI webhookUrl,
            @Nullable String token) {}

    private record AskedBack(UUID reference, Money amount) {}

    private record Found(@Nullable List<SandboxPayment> items) {}

    private record Report(@Nullable List<Line> items) {}

    private record Line(String id, String reference, ReportLine.Movement movement, Money amount, Instant at) {

        ReportLine read() {
            return new ReportLine(id, SandboxEvent.uuid(reference), movement, amount, at);
        }
    }
}
