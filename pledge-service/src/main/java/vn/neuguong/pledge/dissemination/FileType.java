package vn.neuguong.pledge.dissemination;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file that are kept, told apart by how they begin and not by what they are called. */
public enum FileType {
    /** A document. */
    PDF("application/pdf", "pdf", "255044462d"),
    /** A photo. */
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    /** A picture. */
    PNG("image/png", "png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String extension;
    private final String firstBytes;

    FileType(String mediaType, String extension, String firstBytes) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.firstBytes = firstBytes;
    }

    /** Empty for every other kind. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = firstBytes.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(firstBytes);
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
