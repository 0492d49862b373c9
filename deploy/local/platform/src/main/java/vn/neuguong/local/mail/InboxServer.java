package vn.neuguong.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the inbox page and its API on loopback; it only ever reads. */
final class InboxServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InboxServer.class);

    private final InboxRoutes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    InboxServer(MailArchive archive, int port) throws IOException {
        this.routes = new InboxRoutes(archive);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean bodyless = exchange.getRequestMethod().equals("HEAD");
            Answer answer = bodyless || exchange.getRequestMethod().equals("GET")
                    ? answerTo(exchange.getRequestURI())
                    : routes.methodNotAllowed();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.mediaType());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            if (answer.disposition() != null) {
                headers.set("Content-Disposition", answer.disposition());
            }
            exchange.sendResponseHeaders(answer.status(), bodyless ? -1 : lengthOf(answer));
            if (!bodyless) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answerTo(URI address) {
        try {
            return routes.answer(address.getPath(), parameters(address.getRawQuery()));
        } catch (RuntimeException e) {
            log.error("The inbox could not answer {}", address.getPath(), e);
            return routes.failed();
        }
    }

    /** The JDK's server takes 0 for "unknown" and -1 for "none". */
    private static long lengthOf(Answer answer) {
        return answer.body().length == 0 ? -1 : answer.body().length;
    }

    static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
