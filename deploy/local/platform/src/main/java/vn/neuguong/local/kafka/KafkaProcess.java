package vn.neuguong.local.kafka;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.neuguong.local.launcher.Arguments;

/** The broker as a process: starts, provisions the topics, prints {@code ready}, and closes its log on SIGTERM. */
public final class KafkaProcess {

    private KafkaProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws InterruptedException {
        var arguments = Arguments.of(
                args, "port", "controller-port", "data", "topics", "detour-port", "detour-advertised-port");
        TopicCatalogue catalogue = TopicCatalogue.read(Path.of(arguments.text("topics")));
        var broker = new LocalBroker(
                arguments.number("port"),
                arguments.number("controller-port"),
                Path.of(arguments.text("data")),
                detourOf(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        broker.start();
        broker.provision(catalogue);
        System.out.println("ready");
        broker.awaitStop();
    }

    private static @Nullable Detour detourOf(Arguments arguments) {
        return arguments.has("detour-port")
                ? new Detour(arguments.number("detour-port"), arguments.number("detour-advertised-port"))
                : null;
    }
}
