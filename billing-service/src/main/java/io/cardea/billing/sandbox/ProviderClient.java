package io.cardea.billing.sandbox;

import io.cardea.billing.request.ProviderWord.Source;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Talks to the provider; blocks, and never throws: every way it can go is an outcome.
@ApplicationScoped
class ProviderClient {

    private final HttpClient http;
    private final ProviderSettings settings;
    private final Json json;

    ProviderClient(ProviderSettings settings, Json json) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        this.settings = settings;
        this.json = json;
    }

    /// Asks for a payment. The provider makes one payment per reference, however often it is asked.
    SendOutcome send(UUID request, Money amount, String text) throws InterruptedException {
        var body = new Asked(
                request,
                amount,
                text,
                settings.publicUrl().resolve("/v1/payment-returns/" + request),
                settings.publicUrl().resolve("/v1/webhooks/sandbox"));
        return exchange(
                to("/payments")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.write(body)))
                        .build(),
                answer -> outcome(json.readTolerantly(answer, ProviderPayment.class)));
    }

    /// Asks what became of a payment.
    SendOutcome find(UUID request) throws InterruptedException {
        return exchange(to("/payments?reference=" + request).GET().build(), answer -> {
            List<ProviderPayment> items =
                    json.readTolerantly(answer, Found.class).items();
            return items == null || items.isEmpty() ? new SendOutcome.NotThere() : outcome(items.getFirst());
        });
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.apiKey());
    }

    private SendOutcome exchange(HttpRequest request, Function<String, SendOutcome> read) throws InterruptedException {
        try {
            return outcome(http.send(request, BodyHandlers.ofString()), read);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new SendOutcome.Unreachable("no connection to the provider");
        } catch (IOException e) {
            return new SendOutcome.Lost("no answer: " + e.getClass().getSimpleName());
        }
    }

    private static SendOutcome outcome(HttpResponse<String> response, Function<String, SendOutcome> read) {
        int status = response.statusCode();
        if (status == 429) {
            return new SendOutcome.Unreachable("the provider is busy");
        }
        if (status >= 400 && status < 500) {
            return new SendOutcome.Refused("the provider answered " + status);
        }
        if (status != 200 && status != 201) {
            return new SendOutcome.Lost("the provider answered " + status);
        }
        try {
            return read.apply(response.body());
        } catch (IllegalArgumentException e) {
            return new SendOutcome.Lost("the provider's answer cannot be read");
        }
    }

    private static SendOutcome outcome(ProviderPayment payment) {
        return payment.word("answer:" + payment.id(), Source.ANSWER)
                .<SendOutcome>map(SendOutcome.Answered::new)
                .orElseGet(() -> new SendOutcome.Lost("the provider's answer is incomplete"));
    }

    private record Asked(UUID reference, Money amount, String description, URI returnUrl, URI webhookUrl) {}

    private record Found(@Nullable List<ProviderPayment> items) {}
}
