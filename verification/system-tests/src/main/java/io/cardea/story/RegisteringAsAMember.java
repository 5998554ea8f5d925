package io.cardea.story;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Reply;
import io.cardea.story.login.Person;
import io.cardea.story.login.Registration;
import io.cardea.story.login.Session;
import java.util.Map;
import java.util.UUID;

/// Somebody becomes a member by themselves: at Keycloak's page first, then at Cardea.
final class RegisteringAsAMember {

    private RegisteringAsAMember() {}

    static Member at(Company company) {
        var person = new Person("Ada", "Lund", "ada-" + UUID.randomUUID() + "@example.org");
        Session session = Registration.of(company.realm(), person);
        Caller caller = company.deployment().by(session);
        Reply made = caller.post(
                        "/v1/members", Map.of("givenName", person.givenName(), "familyName", person.familyName()))
                .expect(201);
        Claims.claimSame("The member's id", session.subject(), made.text("id"));
        caller.get("/v1/members").expectProblem(403, "auth.forbidden");
        company.deeds().made("member", made.text("id"));
        return new Member(made.text("id"), caller);
    }
}
