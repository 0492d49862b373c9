package vn.neuguong.pledge.cascade;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that prove a step, each known by how its content begins: a name or a type may lie. */
public enum FileKind {
    /** A scanned or written document. */
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-'),
    /** A photograph. */
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    /** A picture of a screen or a page. */
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    FileKind(String mediaType, String extension, int... beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = new byte[beginning.length];
        for (int index = 0; index < beginning.length; index++) {
            this.beginning[index] = (byte) beginning[index];
        }
    }

    /** The kind of this content; empty when it is none of them. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end with, without the dot. */
    public String extension() {
        return extension;
    }
}
