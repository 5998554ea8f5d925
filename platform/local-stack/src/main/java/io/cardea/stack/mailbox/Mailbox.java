package io.cardea.stack.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/// The captured mailbox as a server of its own. Run it, or open it in a test.
public final class Mailbox implements AutoCloseable {

    private final Mails mails = new Mails();
    private final MailPages pages = new MailPages(mails);
    private final InstantSource clock = InstantSource.system();
    private final GreenMail smtp;
    private final HttpServer http;

    private Mailbox(GreenMail smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /// Runs until it is stopped; see [MailboxSettings] for what it reads.
    public static void main(String[] args) throws IOException {
        var mailbox = open(MailboxSettings.fromEnvironment());
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close));
        System.out.println("mailbox listens on port " + mailbox.port() + ", SMTP on " + mailbox.smtpPort());
    }

    public static Mailbox open(MailboxSettings settings) throws IOException {
        var smtp = new GreenMail(new ServerSetup(settings.smtpPort(), settings.host(), ServerSetup.PROTOCOL_SMTP));
        // Without this the JDK's server holds back small answers for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var http = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        var mailbox = new Mailbox(smtp, http);
        smtp.getUserManager().setMessageDeliveryHandler((message, to) -> {
            mailbox.keep(message, to.getEmail());
            return new Nobody(to.getEmail());
        });
        smtp.start();
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", mailbox::handle);
        http.start();
        return mailbox;
    }

    /// Of the page.
    public int port() {
        return http.getAddress().getPort();
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }

    private void keep(MovingMessage message, String to) throws MessagingException {
        try {
            mails.add(to, message.getMessage(), clock.instant());
        } catch (IOException e) {
            throw new MessagingException("unreadable", e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String accept = exchange.getRequestHeaders().getFirst("Accept");
            MailPages.Page page = pages.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    accept != null && accept.contains("application/json"));
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", MailPages.NOTHING_FROM_ELSEWHERE);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
