package vn.neuguong.endtoend.chaos.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What an instance says of itself: whether it is the one that publishes. */
record RelayMetric(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    static RelayMetric of(ChaosPorts ports, Member member) {
        return new RelayMetric(URI.create("http://127.0.0.1:%d/actuator/metrics/messaging.relay.active"
                .formatted(ports.direct().instance(member.instance()).management(member.name()))));
    }

    boolean isActive() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == OK && isActive(answer.body());
        } catch (IOException away) {
            return false;
        }
    }

    static boolean isActive(String answer) {
        return JsonMapper.shared()
                        .readTree(answer)
                        .path("measurements")
                        .path(0)
                        .path("value")
                        .asDouble()
                == 1.0;
    }
}
