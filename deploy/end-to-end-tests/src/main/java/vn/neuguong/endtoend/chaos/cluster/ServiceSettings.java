package vn.neuguong.endtoend.chaos.cluster;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a chaos run sets otherwise than production: shorter patience, so that minutes show what days would. */
final class ServiceSettings {

    private static final String ALWAYS = """
        {
          "spring.cloud.stream.kafka.binder.consumer-properties": {
            "session.timeout.ms": "6000",
            "heartbeat.interval.ms": "1500"
          },
          "resilience4j.circuitbreaker.configs.providers.wait-duration-in-open-state": "2s",
          "neuguong.delivery": {
            "group": 5,
            "connect-timeout": "2s",
            "answer-timeout": "5s",
            "cool-down": "1s",
            "greylisted": "1s",
            "lease": "25s",
            "hand-over": "13s",
            "sweep-interval": "3s",
            "refused": { "first": "2s", "longest": "8s" },
            "missing": { "first": "1s", "longest": "5s" }
          },
          "management.tracing.sampling.probability": "0"
        }
        """;

    private ServiceSettings() {}

    /** As JSON, with further settings. */
    static String with(Map<String, String> further) {
        var json = JsonMapper.builder().build();
        var settings = (ObjectNode) json.readTree(ALWAYS);
        further.forEach(settings::put);
        return json.writeValueAsString(settings);
    }
}
