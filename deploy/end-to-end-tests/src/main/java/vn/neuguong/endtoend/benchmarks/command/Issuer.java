package vn.neuguong.endtoend.benchmarks.command;

import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.FreePorts;
import vn.neuguong.endtoend.benchmarks.machine.OwnProcess;
import vn.neuguong.local.identity.Secrets;

/** The local platform's issuer of tokens, as a process. */
record Issuer(OwnProcess process, URI address, Secrets secrets) implements AutoCloseable {

    static Issuer start(Workbench bench) {
        var port = FreePorts.next();
        var secrets = bench.folder().resolve("secrets");
        var process = OwnProcess.java(
                        "identity",
                        bench.folder(),
                        List.of(
                                "-XX:+UseSerialGC",
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "vn.neuguong.local.identity.IdentityProcess",
                                "--port",
                                "" + port,
                                "--secrets",
                                secrets.toString()),
                        Map.of("CLASSPATH", platformClasses(bench)))
                .awaitReady();
        return new Issuer(process, URI.create("http://127.0.0.1:" + port), new Secrets(secrets));
    }

    /** The platform's own: on this benchmark's class path the issuer would find an outbox to run. */
    private static String platformClasses(Workbench bench) {
        var target = bench.repository().resolve("deploy/local/platform/target");
        return target.resolve("local-platform-1.0.0-SNAPSHOT.jar") + File.pathSeparator + target.resolve("lib") + "/*";
    }

    /** What a service has to know of it. */
    Map<String, String> settings() {
        return Map.of("NEUGUONG_IDENTITY_ISSUER", address.toString());
    }

    @Override
    public void close() {
        process.close();
    }
}
