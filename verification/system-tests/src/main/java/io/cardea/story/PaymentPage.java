package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The provider's page for one payment, before a member's browser.
record PaymentPage(String link) {

    void open() {
        String html = provider().get(path()).expect(200).body().asText();
        Claims.claim(html.contains(path() + "/pay"), "the payment page has a button to pay");
    }

    void pay() {
        Reply paid = provider().post(path() + "/pay", "").expect(200);
        Claims.claimSame("The payment at the provider", "SUCCEEDED", paid.text("status"));
    }

    /// Types the number of a card, which the provider may charge from then on and nobody else ever sees.
    void payRemembering(String card) {
        String form = "remember=on&card=" + URLEncoder.encode(card, StandardCharsets.UTF_8);
        Reply paid = provider()
                .post(path() + "/pay", form, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .expect(200);
        Claims.claimSame("The payment at the provider", "SUCCEEDED", paid.text("status"));
    }

    /// Has the provider send its notice once more, byte for byte; returns what it was answered.
    int resend() {
        return provider()
                .post(path() + "/resend", "")
                .expect(200)
                .at("answered")
                .asInt();
    }

    private Caller provider() {
        return new Caller(URI.create(link), Credentials.none());
    }

    private String path() {
        return URI.create(link).getPath();
    }
}
