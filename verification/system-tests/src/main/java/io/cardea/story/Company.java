package io.cardea.story;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Caller;
import io.cardea.story.http.Credentials;
import io.cardea.story.http.Reply;
import io.cardea.story.login.Login;
import io.cardea.story.login.Realm;
import io.cardea.story.login.Session;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/// A company with its staff logged in.
record Company(
        Deployment deployment,
        String id,
        Realm realm,
        List<Site> sites,
        Caller manager,
        Caller frontDesk,
        Deeds deeds) {

    /// A key that no earlier run has used.
    static String freshKey(String name) {
        return name + "-" + Long.toString(System.currentTimeMillis(), 36) + new Random().nextInt(100);
    }

    /// Has the platform's admin found a company.
    static Reply found(Deployment deployment, Map<String, ?> wish) {
        return deployment.platformAdmin().post("/v1/companies", wish).expect(201);
    }

    static Company of(Deployment deployment, Reply founded) {
        var realm = new Realm(URI.create(founded.text("issuer")));
        var sites = StreamSupport.stream(founded.at("sites").spliterator(), false)
                .map(Site::read)
                .toList();
        var company = new Company(
                deployment,
                founded.text("id"),
                realm,
                sites,
                deployment.by(session(realm, founded, "manager")),
                deployment.by(session(realm, founded, "front-desk")),
                new Deeds());
        company.deeds.made("company", company.id);
        return company;
    }

    Turnstile turnstile(String name, String deviceKey) {
        return new Turnstile(name, deployment.by(Credentials.gate(deviceKey)), deeds);
    }

    private static Session session(Realm realm, Reply founded, String role) {
        var staff = StreamSupport.stream(founded.at("staff").spliterator(), false)
                .filter(one -> one.get("role").asText().equals(role))
                .findFirst()
                .orElseThrow();
        return new Session(
                realm,
                new Login(staff.get("login").asText(), staff.get("password").asText()));
    }
}
