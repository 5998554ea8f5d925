package io.cardea.gateway.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.Facts;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingPlainChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/checks", "/v1/gates/9a1f9a60-7a0b-4d8e-8a53-0f6bb0d3a1c7/checks"})
    void a_short_check_by_either_path_is_plain(String path) {
        assertThat(PlainChecks.isPlain(check(HttpMethod.POST, path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/json; charset=latin1",
        "Content-Type, text/plain",
        "Content-Length, 1000",
        "Connection, close",
        "Connection, upgrade",
        "Expect, 100-continue"
    })
    void who_says_something_special_in_a_header_goes_the_careful_way(String name, String value) {
        HttpRequest check = check();
        check.headers().set(name, value);

        assertThat(PlainChecks.isPlain(check)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "Content-Length"})
    void so_does_who_does_not_say_what_comes_and_how_long_it_is(String name) {
        HttpRequest check = check();
        check.headers().remove(name);

        assertThat(PlainChecks.isPlain(check)).isFalse();
    }

    @Test
    void keeping_the_connection_is_nothing_special_however_it_is_spelled() {
        HttpRequest check = check();
        check.headers().set("Connection", "Keep-Alive");

        assertThat(PlainChecks.isPlain(check)).isTrue();
    }

    @Test
    void another_version_of_http_another_method_another_path_and_an_unreadable_head_go_the_careful_way() {
        HttpRequest old = check();
        old.setProtocolVersion(HttpVersion.HTTP_1_0);
        HttpRequest unreadable = check();
        unreadable.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("no")));

        assertThat(PlainChecks.isPlain(old)).isFalse();
        assertThat(PlainChecks.isPlain(unreadable)).isFalse();
        assertThat(PlainChecks.isPlain(check(HttpMethod.GET, "/v1/checks"))).isFalse();
        assertThat(PlainChecks.isPlain(check(HttpMethod.POST, "/v1/checks/explain")))
                .isFalse();
    }

    @Test
    void a_gate_asks_for_itself_alone() {
        assertThat(PlainChecks.isOf(Facts.gate(), "/v1/checks")).isTrue();
        assertThat(PlainChecks.isOf(Facts.gate(), "/v1/gates/" + Facts.gate().id() + "/checks"))
                .isTrue();
        assertThat(PlainChecks.isOf(Facts.gate(), "/v1/gates/" + new UUID(7, 7) + "/checks"))
                .isFalse();
    }

    private static HttpRequest check() {
        return check(HttpMethod.POST, "/v1/checks");
    }

    private static HttpRequest check(HttpMethod method, String path) {
        HttpRequest check = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, path);
        check.headers().set("Content-Type", "application/json").set("Content-Length", 30);
        return check;
    }
}
