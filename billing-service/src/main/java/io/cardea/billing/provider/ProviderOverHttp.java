package io.cardea.billing.provider;

import io.cardea.billing.provider.ProviderAnswer.Lost;
import io.cardea.billing.provider.ProviderAnswer.NotThere;
import io.cardea.billing.provider.ProviderAnswer.Refused;
import io.cardea.billing.provider.ProviderAnswer.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/// Talks HTTP to a provider; blocks, and never throws: every way it can go is an answer.
public final class ProviderOverHttp {

    private final HttpClient http;
    private final Duration timeout;

    public ProviderOverHttp(Duration timeout) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
    }

    /// A request that is given up in time.
    public HttpRequest.Builder to(URI url) {
        return HttpRequest.newBuilder(url).timeout(timeout);
    }

    /// @param read what a good answer says; fails with an IllegalArgumentException where it says nothing
    public <T> ProviderAnswer<T> exchange(HttpRequest request, Function<String, ProviderAnswer<T>> read)
            throws InterruptedException {
        return exchange(request, read, refused -> new Refused<>("the provider answered " + refused.statusCode()));
    }

    /// As above, where some refusals say something, too.
    public <T> ProviderAnswer<T> exchange(
            HttpRequest request,
            Function<String, ProviderAnswer<T>> read,
            Function<HttpResponse<String>, ProviderAnswer<T>> refused)
            throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            int status = response.statusCode();
            if (status == 429
                    || status == 409
                            && request.headers().firstValue("Idempotency-Key").isPresent()) {
                return new Unreachable<>("the provider is busy");
            }
            if (status == 404) {
                return new NotThere<>();
            }
            if (status >= 400 && status < 500) {
                return refused.apply(response);
            }
            return status / 100 == 2 ? read.apply(response.body()) : new Lost<>("the provider answered " + status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Unreachable<>("no connection to the provider");
        } catch (IOException e) {
            return new Lost<>("no answer: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            return new Lost<>("the provider's answer cannot be read");
        }
    }
}
