package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the three owners and for the identity issuer: links, documents and tokens over real HTTP. */
public final class StubOwners implements AutoCloseable {

    private static final String TOKEN = "token-of-notification-service";

    private final HttpServer http;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Set<String> closedTasks = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Queue<String> documentRequests = new ConcurrentLinkedQueue<>();
    private final Queue<List<String>> linkRequests = new ConcurrentLinkedQueue<>();

    public StubOwners() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    public void fail(String owner) {
        down.add(owner);
    }

    public void recover(String owner) {
        down.remove(owner);
    }

    /** From now on the owner gives no link to this task. */
    public void close(String taskId) {
        closedTasks.add(taskId);
    }

    /** Keeps the next answer that gives a link to this task until the latch is released. */
    public CountDownLatch hold(String taskId) {
        var release = new CountDownLatch(1);
        held.put(taskId, release);
        return release;
    }

    public void serve(String owner, String path, byte[] document) {
        documents.put("/" + owner + path, document);
    }

    /** The paths of every call for a document, in order. */
    public List<String> documentRequests() {
        return List.copyOf(documentRequests);
    }

    /** The task ids of every call for links, in order. */
    public List<List<String>> linkRequests() {
        return List.copyOf(linkRequests);
    }

    private void answer(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        if (path.equals("/oauth2/token")) {
            reply(call, 200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}".formatted(TOKEN));
        } else if (down.stream().anyMatch(owner -> path.startsWith("/" + owner + "/"))) {
            reply(call, 503, "{}");
        } else if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            reply(call, 401, "{}");
        } else if (path.endsWith("/internal/task-links")) {
            reply(call, 200, links(call));
        } else if (documents.containsKey(path)) {
            documentRequests.add(path);
            call.getResponseHeaders().set("Content-Type", "application/pdf");
            send(call, 200, documents.get(path));
        } else {
            documentRequests.add(path);
            reply(call, 404, "{}");
        }
    }

    private String links(HttpExchange call) throws IOException {
        var request = JsonMapper.shared().readTree(call.getRequestBody().readAllBytes());
        var taskIds = StreamSupport.stream(request.path("taskIds").spliterator(), false)
                .map(id -> id.asString())
                .toList();
        linkRequests.add(taskIds);
        var links = taskIds.stream()
                .filter(taskId -> !closedTasks.contains(taskId))
                .map(taskId -> Map.of(
                        "taskId",
                        taskId,
                        "url",
                        address("/pledges/sign/secret-of-" + taskId.hashCode()),
                        "expiresAt",
                        "2027-12-31T00:00:00Z"))
                .toList();
        taskIds.stream().map(held::remove).filter(Objects::nonNull).forEach(StubOwners::await);
        return JsonMapper.shared().writeValueAsString(Map.of("links", links));
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange call, int status, String json) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        send(call, status, json.getBytes(UTF_8));
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
