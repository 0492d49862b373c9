package vn.neuguong.local.launcher;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the services find what they stand on and each other: the processes themselves, or proxies before them.
 *
 * @param fronts where each service is reached from outside
 * @param settings further environment of every service
 */
public record Wiring(
        int kafka, int mongo, int smtp, String issuer, Map<ProcessName, String> fronts, Map<String, String> settings) {

    public Wiring {
        fronts = Map.copyOf(fronts);
        settings = Map.copyOf(settings);
    }

    /** Everything without a proxy, as {@code ./run} starts it. */
    public static Wiring direct(Ports ports) {
        return new Wiring(
                ports.first(ProcessName.KAFKA),
                ports.first(ProcessName.MONGO),
                ports.smtp(),
                ports.url(ProcessName.IDENTITY),
                ProcessName.SERVICES.stream().collect(Collectors.toMap(service -> service, ports::url)),
                Map.of());
    }

    String front(ProcessName service) {
        var front = fronts.get(service);
        if (front == null) {
            throw new IllegalArgumentException("Nothing leads to " + service.text());
        }
        return front;
    }
}
