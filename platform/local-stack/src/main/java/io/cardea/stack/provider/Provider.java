package io.cardea.stack.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// The sandbox payment provider as a server of its own. Run it, or open it in a test.
public final class Provider implements AutoCloseable {

    private final HttpServer server;
    private final Book book;
    private final Notices notices;
    private final PaymentsApi payments;
    private final PayPage page;
    private final ProviderSettings settings;

    private Provider(HttpServer server, ProviderSettings settings, InstantSource clock) {
        this.server = server;
        this.settings = settings;
        this.book = Book.open(settings.data());
        this.notices = new Notices(book, settings.webhookSecret(), clock);
        URI url = settings.port() == 0
                ? URI.create(
                        "http://" + settings.host() + ":" + server.getAddress().getPort())
                : settings.publicUrl();
        this.page = new PayPage(book, notices, clock);
        this.payments = new PaymentsApi(book, page, settings.apiKey(), url, clock);
    }

    /// Runs until it is stopped; see [ProviderSettings] for what it reads.
    public static void main(String[] args) throws IOException {
        var provider = open(ProviderSettings.fromEnvironment());
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
        System.out.println("provider listens on port " + provider.port());
    }

    /// Listens at the settings' port, or at any free one for port 0 (whose URL the payments' links then carry).
    public static Provider open(ProviderSettings settings) throws IOException {
        // Without this the JDK's server holds back small answers for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var provider = new Provider(server, settings, InstantSource.system());
        server.createContext("/", provider::handle);
        server.start();
        provider.notices.resume();
        return provider;
    }

    Book book() {
        return book;
    }

    /// The port it listens on.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        notices.close();
        book.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = Asked.read(exchange);
            Reply reply = answered(asked);
            if (reply.status() < 300 && payments.keepsSilent(asked)) {
                Thread.sleep(settings.silence());
                return;
            }
            send(exchange, reply);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answered(Asked asked) throws IOException, InterruptedException {
        try {
            return route(asked);
        } catch (IllegalArgumentException e) {
            return Reply.problem(400, "provider.request-invalid", String.valueOf(e.getMessage()));
        }
    }

    private Reply route(Asked asked) throws IOException, InterruptedException {
        List<String> path = List.of(asked.path().substring(1).split("/", -1));
        return switch (path.getFirst()) {
            case "health" -> Reply.json(200, Map.of("status", "UP"));
            case "payments", "report" -> payments.answer(asked, path);
            case "pay" -> pay(asked, path);
            case "simulations" -> simulate(asked, path);
            case "notices" -> holdBack(asked, path);
            default -> PaymentsApi.notThere();
        };
    }

    private Reply pay(Asked asked, List<String> path) throws IOException, InterruptedException {
        if (asked.method().equals("POST") && path.size() == 3) {
            return page.press(asked, path.get(1), path.get(2));
        }
        return asked.method().equals("GET") && path.size() == 2 ? page.show(path.get(1)) : PaymentsApi.notThere();
    }

    /// Needs no key, as the buttons of a payment's page need none.
    private Reply simulate(Asked asked, List<String> path) {
        return asked.method().equals("POST") && path.size() == 2
                ? payments.simulate(path.getLast(), asked)
                : PaymentsApi.notThere();
    }

    /// As above: `hold` sends no notices from now on, `release` all that have waited.
    private Reply holdBack(Asked asked, List<String> path) {
        String wish = asked.method().equals("POST") && path.size() == 2 ? path.getLast() : "";
        return switch (wish) {
            case "hold" -> {
                notices.hold();
                yield Reply.json(200, Map.of("held", true));
            }
            case "release" -> Reply.json(200, Map.of("held", false, "released", notices.release()));
            default -> PaymentsApi.notThere();
        };
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        URI location = reply.location();
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location.toString());
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(reply.body());
            }
        }
    }
}
