package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A service extracted from its Boot jar, with the AOT cache that lets it start in a third of the time. */
final class ServiceApp {

    private final ProcessName service;
    private final Path bootJar;
    private final Path folder;

    ServiceApp(ProcessName service, Repository repository, Home home) {
        this.service = service;
        this.bootJar = repository.jarOf(service);
        this.folder = home.apps().resolve(Repository.moduleOf(service));
    }

    ProcessName service() {
        return service;
    }

    Path jar() {
        return folder.resolve(bootJar.getFileName());
    }

    private Path cache() {
        return folder.resolve("app.aot");
    }

    private Path fingerprintFile() {
        return folder.resolve("fingerprint");
    }

    /** Extracts the jar unless this very jar was extracted for this very JVM. */
    void prepare(Children children) throws InterruptedException {
        String fingerprint = fingerprint();
        try {
            if (Files.exists(fingerprintFile())
                    && Files.readString(fingerprintFile()).equals(fingerprint)) {
                return;
            }
            Folders.delete(folder);
            Files.createDirectories(folder);
            var extract = List.of(
                    Plans.java(),
                    "-Djarmode=tools",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    bootJar.toString(),
                    "extract",
                    "--destination",
                    folder.toString(),
                    "--force");
            if (children.run(extract, folder.resolve("extract.log")) != 0) {
                throw new Refusal(
                        "%s could not be extracted; see %s.".formatted(bootJar, folder.resolve("extract.log")));
            }
            Files.writeString(fingerprintFile(), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    List<String> useCache() {
        return hasCache() ? List.of("-XX:AOTCache=" + cache()) : List.of();
    }

    /** Lets the service come up to the point where it would serve, and keeps what the JVM learnt on the way. */
    List<String> makeCache() {
        return List.of("-Dspring.context.exit=onRefresh", "-XX:AOTCacheOutput=" + cache());
    }

    Path trainingLog() {
        return folder.resolve("training.log");
    }

    private String fingerprint() {
        try (InputStream jar = Files.newInputStream(bootJar)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(jar, digest).transferTo(OutputStream.nullOutputStream());
            return Runtime.version() + " " + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
