package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The folder of one running system: its data, logs, process ids, secrets and extracted services. */
public record Home(Path folder) {

    public Path data(String process) {
        return folder.resolve("data").resolve(process);
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    /** The file the services' clock reads how far it is moved from. */
    public Path clock() {
        return folder.resolve("clock");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path pids() {
        return folder.resolve("pids");
    }

    Path apps() {
        return folder.resolve("apps");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    private Path portOffset() {
        return folder.resolve("port-offset");
    }

    /** The offset of the system that was last started here. */
    OptionalInt rememberedOffset() {
        try {
            return Files.exists(portOffset())
                    ? OptionalInt.of(
                            Integer.parseInt(Files.readString(portOffset()).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            throw new Refusal("The file %s cannot be read.".formatted(portOffset()), e);
        }
    }

    void rememberOffset(int offset) {
        try {
            Files.writeString(portOffset(), offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
