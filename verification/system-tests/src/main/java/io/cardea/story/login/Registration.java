package io.cardea.story.login;

import io.cardea.story.http.StoryBroken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/// A new member in front of a browser: opens the realm's registration page, fills it in, and is logged in.
public final class Registration {

    private static final String CLIENT_ID = "cardea-web";
    private static final String BACK = "http://127.0.0.1/back";

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Realm realm;
    private final Pkce pkce = Pkce.random();

    private Registration(Realm realm) {
        this.realm = realm;
    }

    /// Registers a person and returns the session they then have.
    public static Session of(Realm realm, Person person) {
        try {
            return new Registration(realm).register(person);
        } catch (IOException e) {
            throw new StoryBroken("Registering at " + realm.issuer(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("Registering at " + realm.issuer(), e);
        }
    }

    private Session register(Person person) throws IOException, InterruptedException {
        var login = new Login(person.email(), "Door-" + UUID.randomUUID());
        var parameters = Map.of(
                "client_id",
                CLIENT_ID,
                "response_type",
                "code",
                "scope",
                "openid",
                "redirect_uri",
                BACK,
                "code_challenge",
                pkce.challenge(),
                "code_challenge_method",
                "S256");
        var shown = send(HttpRequest.newBuilder(realm.registration(parameters)).GET());
        Page page = Page.withField(shown.body(), "firstName")
                .orElseThrow(() -> new StoryBroken("No registration form at " + shown.uri()));
        var filled = Realm.form(page.filled(Map.of(
                "firstName", person.givenName(),
                "lastName", person.familyName(),
                "email", person.email(),
                "username", person.email(),
                "password", login.password(),
                "password-confirm", login.password())));
        var sent = send(HttpRequest.newBuilder(shown.uri().resolve(page.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filled)));
        return new Session(realm, login, redeemed(codeIn(sent)));
    }

    /// Follows redirects until one leads back to us.
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                browser.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        URI next = answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElse(null);
        boolean redirected = answer.statusCode() / 100 == 3
                && next != null
                && !next.toString().startsWith(BACK);
        return redirected ? send(HttpRequest.newBuilder(next).GET()) : answer;
    }

    private static String codeIn(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return Arrays.stream(location.replaceFirst("^[^?]*\\??", "").split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow(() -> new StoryBroken(
                        "The registration was not accepted: " + answer.statusCode() + " " + errorIn(answer.body())));
    }

    private Token redeemed(String code) {
        return Session.fetch(
                realm,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT_ID,
                        "redirect_uri", BACK,
                        "code", code,
                        "code_verifier", pkce.verifier()));
    }

    private static String errorIn(String html) {
        return html.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
