package vn.neuguong.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.neuguong.local.identity.Secrets;

/** Writes down how each process of one system is started. */
final class Plans {

    private static final Duration PLATFORM_PATIENCE = Duration.ofSeconds(90);
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(4);

    private static final List<String> EVERY_JVM =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

    /** Ready in two thirds of the time: what runs here runs for minutes, too short for the second compiler to pay. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final String LOG = "-Dlogback.configurationFile=vn/neuguong/local/process-log.xml";

    /** Without these Jakarta Mail searches the class path for its parts anew for every part of every mail. */
    private static final List<String> FAST_MAIL = List.of(
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider",
            "-Djakarta.activation.spi.MailcapRegistryProvider="
                    + "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
            "-Djakarta.activation.spi.MimeTypeRegistryProvider="
                    + "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");

    private final Repository repository;
    private final Home home;
    private final Ports ports;
    private final Wiring wiring;

    Plans(Repository repository, Home home, Ports ports) {
        this(repository, home, ports, Wiring.direct(ports));
    }

    Plans(Repository repository, Home home, Ports ports, Wiring wiring) {
        this.repository = repository;
        this.home = home;
        this.ports = ports;
        this.wiring = wiring;
    }

    /** A process of the platform, run from the given class path. */
    ProcessPlan platform(ProcessName process, String classPath) {
        String port = String.valueOf(ports.first(process));
        String data = home.data(process.text()).toString();
        List<String> call = switch (process) {
            case KAFKA ->
                List.of(
                        LOG,
                        "-Xmx256m",
                        "vn.neuguong.local.kafka.KafkaProcess",
                        "--port",
                        port,
                        "--controller-port",
                        String.valueOf(ports.kafkaController()),
                        "--data",
                        data,
                        "--topics",
                        repository.topics().toString());
            case MONGO ->
                List.of(LOG, "-Xmx384m", "vn.neuguong.local.mongo.MongoProcess", "--port", port, "--data", data);
            case MAIL ->
                List.of(
                        LOG,
                        "-Xmx256m",
                        QUICK_START,
                        "vn.neuguong.local.mail.MailProcess",
                        "--smtp-port",
                        String.valueOf(ports.smtp()),
                        "--imap-port",
                        String.valueOf(ports.imap()),
                        "--inbox-port",
                        port,
                        "--data",
                        data);
            case IDENTITY ->
                List.of(
                        "-Xmx128m",
                        QUICK_START,
                        "vn.neuguong.local.identity.IdentityProcess",
                        "--port",
                        port,
                        "--secrets",
                        home.secrets().toString());
            default -> throw new IllegalArgumentException(process + " is a service");
        };
        var command = javaCommand(process);
        command.addAll(call);
        if (process == ProcessName.KAFKA && wiring.kafka() != ports.first(ProcessName.KAFKA)) {
            command.addAll(List.of(
                    "--detour-port",
                    String.valueOf(ports.kafkaDetour()),
                    "--detour-advertised-port",
                    String.valueOf(wiring.kafka())));
        }
        Map<String, String> environment = Map.of("CLASSPATH", classPath);
        return new ProcessPlan(process, command, environment, new ProcessPlan.Readiness.Announced(), PLATFORM_PATIENCE);
    }

    ProcessPlan service(ServiceApp app, List<String> cacheFlags) {
        ProcessName service = app.service();
        var command = javaCommand(service);
        command.addAll(serviceFlags(service));
        command.addAll(cacheFlags);
        command.addAll(List.of("-jar", app.jar().toString()));
        return new ProcessPlan(
                service,
                command,
                serviceEnvironment(service),
                new ProcessPlan.Readiness.Answers(ports.readiness(service)),
                SERVICE_PATIENCE);
    }

    private static List<String> serviceFlags(ProcessName service) {
        var flags = new ArrayList<>(List.of("-Xmx256m", QUICK_START, "-Duser.timezone=Asia/Ho_Chi_Minh"));
        if (service == ProcessName.NOTIFICATION) {
            flags.addAll(FAST_MAIL);
        }
        return flags;
    }

    private Map<String, String> serviceEnvironment(ProcessName service) {
        String kafka = "127.0.0.1:" + wiring.kafka();
        var environment = new LinkedHashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(ports.first(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management(service)));
        environment.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:%d/%s".formatted(wiring.mongo(), service.text()));
        environment.put("NEUGUONG_KAFKA_BROKERS", kafka);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", kafka);
        environment.put("NEUGUONG_CLOCK_FILE", home.clock().toString());
        environment.put("NEUGUONG_IDENTITY_ISSUER", wiring.issuer());
        environment.put("NEUGUONG_PUBLICURL", wiring.front(service));
        environment.putAll(wiring.settings());
        if (service == ProcessName.NOTIFICATION) {
            environment.putAll(mailingEnvironment());
        }
        return environment;
    }

    private Map<String, String> mailingEnvironment() {
        String client = Repository.moduleOf(ProcessName.NOTIFICATION);
        return Map.of(
                "NEUGUONG_DELIVERY_PROVIDERS_LOCAL_HOST", "127.0.0.1",
                "NEUGUONG_DELIVERY_PROVIDERS_LOCAL_PORT", String.valueOf(wiring.smtp()),
                "NEUGUONG_OWNERS_PLEDGE", wiring.front(ProcessName.PLEDGE),
                "NEUGUONG_OWNERS_INSPECTION", wiring.front(ProcessName.INSPECTION),
                "NEUGUONG_OWNERS_AWARD", wiring.front(ProcessName.AWARD),
                "NEUGUONG_CLIENT_ID", client,
                "NEUGUONG_CLIENT_SECRET", new Secrets(home.secrets()).ofClient(client));
    }

    static String java() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
    }

    private static List<String> javaCommand(ProcessName process) {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Dneuguong.process=" + process.text());
        command.addAll(EVERY_JVM);
        return command;
    }
}
