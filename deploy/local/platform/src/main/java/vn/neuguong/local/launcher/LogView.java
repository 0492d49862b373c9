package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Shows the end of a process's log, and what comes after it when asked to. */
final class LogView {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final PrintStream out;

    LogView(PrintStream out) {
        this.out = out;
    }

    void show(Path log, boolean follow) throws InterruptedException {
        if (!Files.exists(log)) {
            throw new Refusal("There is no log at %s; was this system ever started?".formatted(log));
        }
        long position = print(log, tailOf(log));
        while (follow) {
            Thread.sleep(PAUSE);
            position = print(log, position);
        }
    }

    /** Prints from a position to the end and returns the end; a log begun anew is printed from its start. */
    private long print(Path log, long position) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(channel.size() < position ? 0 : position);
            InputStream in = Channels.newInputStream(channel);
            in.transferTo(out);
            out.flush();
            return channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that begins within the last bytes. */
    private static long tailOf(Path log) {
        try {
            long size = Files.size(log);
            if (size <= TAIL_BYTES) {
                return 0;
            }
            byte[] tail = new byte[TAIL_BYTES];
            try (InputStream in = Files.newInputStream(log)) {
                in.skipNBytes(size - TAIL_BYTES);
                int read = in.readNBytes(tail, 0, TAIL_BYTES);
                String text = new String(tail, 0, read, StandardCharsets.ISO_8859_1);
                return size - TAIL_BYTES + text.indexOf('\n') + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
