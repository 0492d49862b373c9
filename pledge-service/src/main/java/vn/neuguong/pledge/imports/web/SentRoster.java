package vn.neuguong.pledge.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.imports.UploadedRoster;
import vn.neuguong.pledge.imports.UploadedRoster.Upload;

/** The parts of a form as an import wants them. */
final class SentRoster {

    private SentRoster() {}

    /**
     * What was sent with a form.
     *
     * @param scope {@code complete} when the people file names everybody below the root unit, else {@code partial}
     */
    static UploadedRoster of(
            @Nullable MultipartFile units, @Nullable MultipartFile people, String scope, @Nullable String rootUnit) {
        var completeBelow = switch (scope) {
            case "partial" -> null;
            case "complete" -> required(rootUnit);
            default -> throw new InvalidInput("scope", "imports.unknown-scope");
        };
        return new UploadedRoster(upload(units), upload(people), completeBelow);
    }

    private static String required(@Nullable String rootUnit) {
        if (rootUnit == null || rootUnit.isBlank()) {
            throw new InvalidInput("rootUnit", "imports.root-unit-missing");
        }
        return rootUnit.strip();
    }

    /** Browsers send a part without name or content for a file that was not chosen. */
    private static @Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null
                || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty())) {
            return null;
        }
        return new Upload(String.valueOf(file.getOriginalFilename()), file.getSize(), file::getInputStream);
    }
}
