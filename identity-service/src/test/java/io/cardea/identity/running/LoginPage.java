package io.cardea.identity.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser at a realm's own pages: registers somebody, as the client cardea-web with PKCE, and brings back a token.
final class LoginPage {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String BACK = "http://127.0.0.1:45454/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-length";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String connect;

    LoginPage(String issuer) {
        this.connect = issuer + "/protocol/openid-connect";
    }

    /// The access token of somebody who has just registered.
    String register(String givenName, String familyName, String email, String password) throws Exception {
        var question = Map.of(
                "client_id", "cardea-web",
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", "openid profile email",
                "code_challenge", challenge(),
                "code_challenge_method", "S256");
        var page = send(HttpRequest.newBuilder(URI.create(connect + "/registrations?" + form(question))));
        var answers = Map.of(
                "firstName", givenName,
                "lastName", familyName,
                "email", email,
                "password", password,
                "password-confirm", password);
        var redirect = send(post(found(FORM, page.body()).replace("&amp;", "&"), answers));
        var code = found(CODE, redirect.headers().firstValue("Location").orElse(redirect.body()));
        var grant = Map.of(
                "grant_type", "authorization_code",
                "client_id", "cardea-web",
                "redirect_uri", BACK,
                "code", code,
                "code_verifier", VERIFIER);
        var tokens = send(post(connect + "/token", grant)).body();
        return new ObjectMapper().readTree(tokens).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return response;
    }

    private static HttpRequest.Builder post(String url, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String challenge() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
