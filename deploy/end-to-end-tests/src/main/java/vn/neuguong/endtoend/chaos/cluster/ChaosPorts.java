package vn.neuguong.endtoend.chaos.cluster;

import java.util.Map;
import java.util.stream.Collectors;
import vn.neuguong.local.launcher.Ports;
import vn.neuguong.local.launcher.ProcessName;
import vn.neuguong.local.launcher.Wiring;

/** Where the processes of a run listen, and where the proxies before them do: 50 above. */
public record ChaosPorts(Ports direct) {

    private static final int PROXY = 50;

    public String brokers() {
        return "127.0.0.1:" + direct.first(ProcessName.KAFKA);
    }

    public String database() {
        return "mongodb://127.0.0.1:" + direct.first(ProcessName.MONGO);
    }

    public String issuer() {
        return direct.url(ProcessName.IDENTITY);
    }

    /** The service, through a proxy that knows a live instance. */
    public String front(ProcessName service) {
        return "http://127.0.0.1:" + frontPort(service);
    }

    int frontPort(ProcessName service) {
        return direct.first(service) + PROXY;
    }

    int proxyOf(ProcessName process) {
        return direct.first(process) + PROXY;
    }

    int mailProxy() {
        return direct.smtp() + PROXY;
    }

    int mailGate() {
        return mailProxy() + 1;
    }

    Wiring wiring(Map<String, String> settings) {
        return new Wiring(
                proxyOf(ProcessName.KAFKA),
                proxyOf(ProcessName.MONGO),
                mailProxy(),
                issuer(),
                ProcessName.SERVICES.stream().collect(Collectors.toMap(service -> service, this::front)),
                Map.of("SPRING_APPLICATION_JSON", ServiceSettings.with(settings)));
    }
}
