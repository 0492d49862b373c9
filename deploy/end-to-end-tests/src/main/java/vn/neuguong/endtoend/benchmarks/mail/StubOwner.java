package vn.neuguong.endtoend.benchmarks.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import vn.neuguong.messaging.WireJson;

/**
 * The owner of all tasks and the issuer of tokens, in the least time: every task is open, and its link is made up. What
 * an owner takes to make links is no part of sending mail.
 */
final class StubOwner implements AutoCloseable {

    private static final Duration VALID = Duration.ofDays(30);

    private final HttpServer server;

    private record Asked(List<String> taskIds) {}

    private record Link(String taskId, URI url, Instant expiresAt) {}

    StubOwner() {
        // Else it holds small answers back until the client's kernel has acknowledged their beginning.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, Map.of("access_token", "none", "token_type", "Bearer", "expires_in", VALID.toSeconds()));
        });
        server.createContext("/internal/task-links", exchange -> {
            var asked = WireJson.mapper().readValue(exchange.getRequestBody().readAllBytes(), Asked.class);
            answer(
                    exchange,
                    Map.of("links", asked.taskIds().stream().map(this::linkTo).toList()));
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As long as a real one; it leads to the owner, for a link that leads elsewhere is not sent. */
    private Link linkTo(String taskId) {
        var token = "%-43s".formatted(Integer.toHexString(taskId.hashCode())).replace(' ', '0');
        return new Link(
                taskId, URI.create(address() + "/t/" + token), Instant.now().plus(VALID));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var json = WireJson.mapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
