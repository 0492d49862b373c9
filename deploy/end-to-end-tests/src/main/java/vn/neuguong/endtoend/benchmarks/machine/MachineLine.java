package vn.neuguong.endtoend.benchmarks.machine;

import com.mongodb.client.MongoClient;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.boot.SpringBootVersion;

/** Where figures were measured: without this line they mean nothing. */
public final class MachineLine {

    private MachineLine() {}

    /** Cores, memory, JVM and its flags, versions, and how busy the machine was when the case ended. */
    public static String of(Path repository) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "%d cores, %d GiB, %s %s, JVM %s (benchmark: %s; services and bare processes: %s), Kafka %s,"
                        + " MongoDB driver %s on the embedded database, Spring Boot %s, revision %s, load %.1f",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                flags.isEmpty() ? "default flags" : flags,
                JvmFlags.MEASURED.stream().filter(flag -> flag.startsWith("-X")).collect(Collectors.joining(" ")),
                AppInfoParser.getVersion(),
                versionOf(MongoClient.class),
                SpringBootVersion.getVersion(),
                revisionOf(repository),
                system.getSystemLoadAverage());
    }

    private static String versionOf(Class<?> known) {
        var source = known.getProtectionDomain().getCodeSource();
        var jar = source == null
                ? ""
                : Path.of(source.getLocation().getPath()).getFileName().toString();
        return jar.replaceFirst("^[a-z-]+", "").replaceFirst("\\.jar$", "");
    }

    private static String revisionOf(Path repository) {
        try {
            var git = new ProcessBuilder("git", "-C", repository.toString(), "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (java.io.IOException noGit) {
            return "unknown";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
