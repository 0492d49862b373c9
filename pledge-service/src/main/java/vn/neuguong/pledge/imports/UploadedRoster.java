package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to be imported.
 *
 * @param units absent when the units stay as they are
 * @param people absent when the people stay as they are
 * @param completeBelow the unit below which the people file names everybody, so that whoever it leaves out has left;
 *     absent when it may leave people out
 */
public record UploadedRoster(
        @Nullable Upload units,
        @Nullable Upload people,
        @Nullable String completeBelow) {

    @Nullable
    Upload of(RosterFile file) {
        return file == RosterFile.UNITS ? units : people;
    }

    /**
     * A file on its way in.
     *
     * @param name as its sender calls it
     */
    public record Upload(String name, long size, Content content) {}

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
