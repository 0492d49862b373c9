package vn.neuguong.endtoend.chaos.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was tried and what was accepted, one JSON line each. */
public final class Answers implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Writer file;
    private final List<Answer> accepted = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();
    private int unknown;

    public Answers(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before it is sent: whatever becomes of it, it has a cause. */
    synchronized void tried(String taskId) {
        if (tried.add(taskId)) {
            write(Map.of("tried", taskId));
        }
    }

    synchronized void accepted(Answer answer) {
        accepted.add(answer);
        write(Map.of(answer.getClass().getSimpleName(), answer));
    }

    /** Nobody knows what became of a command; it is tried again. */
    synchronized void unknown() {
        unknown++;
    }

    public synchronized List<Answer> all() {
        return List.copyOf(accepted);
    }

    public synchronized Set<String> tried() {
        return Set.copyOf(tried);
    }

    public synchronized int unknowns() {
        return unknown;
    }

    private void write(Object line) {
        try {
            file.write(json.writeValueAsString(line) + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
