package vn.neuguong.pledge.dissemination;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are kept, told apart by how they begin and not by what they are called. */
public enum FileType {
    /** A document. */
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-'),
    /** A photo. */
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    /** A picture. */
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    FileType(String mediaType, String extension, int... magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** Empty for every other kind. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
