package io.cardea.stack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapturingMailTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        mailbox = Mailbox.open(new MailboxSettings("127.0.0.1", 0, 0));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void an_empty_mailbox_says_so() throws Exception {
        assertThat(get("/", "text/html")).contains("No mail has come yet");
    }

    @Test
    void a_mail_to_anybody_is_listed_and_can_be_read() throws Exception {
        send("kari@example.com", "Hei på deg", "Betal her: https://pay.example/1");

        assertThat(get("/", "text/html")).contains("kari@example.com", "Hei på deg", "/mails/1");
        assertThat(get("/mails/1", "text/html")).contains("<a href=\"https://pay.example/1\">");
        assertThat(get("/mails", "application/json")).contains("\"subject\":\"Hei på deg\"");
    }

    @Test
    void what_stands_in_a_mail_runs_nothing() throws Exception {
        send("kari@example.com", "<script>alert(1)</script>", "<b>bold</b>");

        assertThat(get("/", "text/html")).doesNotContain("<script>");
        assertThat(get("/mails/1", "text/html")).doesNotContain("<script>", "<b>");
    }

    @Test
    void it_can_be_emptied() throws Exception {
        send("kari@example.com", "Hei", "Hei");

        client.send(request("/mails").DELETE().build(), HttpResponse.BodyHandlers.discarding());

        assertThat(get("/", "text/html")).contains("No mail has come yet");
    }

    private void send(String to, String subject, String text) {
        var setup = new ServerSetup(mailbox.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "gym@example.com", subject, text, setup);
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mailbox.port() + path));
    }
}
