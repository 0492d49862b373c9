package vn.neuguong.pledge.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file kept as evidence, each known by how its content begins: a name or a type may lie. */
public enum FileKind {
    /** A scanned or written document. */
    PDF("application/pdf", "pdf", "255044462d"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    /** A picture of a screen or a page. */
    PNG("image/png", "png", "89504e470d0a1a0a");

    private static final int LONGEST_BEGINNING = 8;

    private final String mediaType;
    private final String extension;
    /** In hexadecimal. */
    private final String beginning;

    FileKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    /** The kind of this content; empty when it is none of them. */
    public static Optional<FileKind> of(byte[] content) {
        var hexadecimal = HexFormat.of().formatHex(content, 0, Math.min(content.length, LONGEST_BEGINNING));
        return Arrays.stream(values())
                .filter(kind -> hexadecimal.startsWith(kind.beginning))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end with, without the dot. */
    public String extension() {
        return extension;
    }
}
