package io.cardea.story.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteringLikeABrowserTest {

    private static final String HTML = """
            <form action="/search"><input name="q"></form>
            <form id="kc-register-form" class="x"
                  action="http://127.0.0.1:8108/realms/r/login-actions/registration?a=1&amp;b=2" method="post">
              <input type="text" name="firstName" value="">
              <input type='hidden' name='tab' value='T&quot;1'/>
              <input type="password" name="password"><input type="submit" value="Register">
            </form>""";

    @Test
    void the_form_is_found_by_a_field_and_its_address_is_unescaped() {
        var page = Page.withField(HTML, "firstName").orElseThrow();

        assertThat(page.action()).isEqualTo("http://127.0.0.1:8108/realms/r/login-actions/registration?a=1&b=2");
    }

    @Test
    void only_fields_of_the_form_are_filled_and_hidden_ones_kept() {
        var page = Page.withField(HTML, "firstName").orElseThrow();

        var filled = page.filled(Map.of("firstName", "Ada", "password", "p", "username", "not asked for"));

        assertThat(filled)
                .containsOnly(Map.entry("firstName", "Ada"), Map.entry("tab", "T\"1"), Map.entry("password", "p"));
    }

    @Test
    void cookies_are_sent_back_until_they_are_taken_away() {
        var cookies = new Cookies();
        var url = URI.create("http://127.0.0.1/realms/r");
        cookies.put(url, Map.of("Set-Cookie", List.of("A=\"1/2\";Secure;Path=/", "B=2;HttpOnly")));

        cookies.put(url, Map.of("set-cookie", List.of("B=;Max-Age=0")));

        assertThat(cookies.get(url, Map.of())).containsEntry("Cookie", List.of("A=\"1/2\""));
    }

    @Test
    void the_challenge_of_a_verifier_is_the_one_of_rfc_7636() {
        var pkce = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(pkce.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_login_never_shows_its_password() {
        assertThat(new Login("ada", "secret-word").toString()).doesNotContain("secret-word");
    }
}
