package vn.neuguong.local.launcher;

import static java.util.Map.entry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which process listens where: a fixed base, plus the offset of this system. */
public record Ports(int offset) {

    static final int HIGHEST_BASE = 27_017;

    private static final int PER_INSTANCE = 100;

    /** The first port of each process is the one its users know. */
    private static final Map<ProcessName, List<Integer>> BASE = Map.ofEntries(
            entry(ProcessName.KAFKA, List.of(9092, 9093)),
            entry(ProcessName.MONGO, List.of(HIGHEST_BASE)),
            entry(ProcessName.MAIL, List.of(8025, 3025, 3143)),
            entry(ProcessName.IDENTITY, List.of(8090)),
            entry(ProcessName.PLEDGE, List.of(8081, 9081)),
            entry(ProcessName.INSPECTION, List.of(8082, 9082)),
            entry(ProcessName.AWARD, List.of(8083, 9083)),
            entry(ProcessName.NOTIFICATION, List.of(8084, 9084)));

    /** The ports of further instances of the services, beside the first ones; what they stand on exists once. */
    public Ports instance(int number) {
        return new Ports(offset + PER_INSTANCE * (number - 1));
    }

    List<Integer> of(ProcessName process) {
        return Objects.requireNonNull(BASE.get(process)).stream()
                .map(base -> base + offset)
                .toList();
    }

    public int first(ProcessName process) {
        return of(process).getFirst();
    }

    public int management(ProcessName service) {
        return of(service).get(1);
    }

    /** What answers 200 when a service takes requests. */
    URI readiness(ProcessName service) {
        return URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(management(service)));
    }

    public int smtp() {
        return of(ProcessName.MAIL).get(1);
    }

    int imap() {
        return of(ProcessName.MAIL).get(2);
    }

    int kafkaController() {
        return of(ProcessName.KAFKA).get(1);
    }

    /** Where the broker listens for those it sends through a proxy; only when there is one. */
    public int kafkaDetour() {
        return kafkaController() + 1;
    }

    public String url(ProcessName process) {
        return "http://127.0.0.1:" + first(process);
    }
}
