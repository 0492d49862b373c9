package vn.neuguong.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.function.Supplier;

/** The secrets of one machine, made when first asked for and kept in files only their owner can read. */
public final class Secrets {

    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret a client proves itself with. */
    public String ofClient(String clientId) {
        return kept(clientId + ".secret", Secrets::random).strip();
    }

    RSAKey signingKey() {
        try {
            return RSAKey.parse(kept("signing-key.json", Secrets::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in %s is damaged".formatted(folder), e);
        }
    }

    private String kept(String name, Supplier<String> first) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Path unfinished = Files.createTempFile(
                        folder,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
                Files.writeString(unfinished, first.get(), StandardOpenOption.WRITE);
                claim(unfinished, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret %s cannot be kept".formatted(file), e);
        }
    }

    /** Of two processes making the same secret at once, the first one's counts. */
    private static void claim(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // The other one was first; both read its file.
        } finally {
            Files.delete(unfinished);
        }
    }

    private static String random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }
}
