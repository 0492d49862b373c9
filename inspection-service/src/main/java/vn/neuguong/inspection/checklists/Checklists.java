package vn.neuguong.inspection.checklists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all checklists, shipped with the service; one that is not well formed stops the start. */
@Component
public class Checklists {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Map<ChecklistRef, Checklist> versions;

    Checklists(@Value("classpath:checklists/*.yml") Resource... files) {
        versions = Arrays.stream(files)
                .map(Checklists::read)
                .collect(Collectors.toUnmodifiableMap(Checklist::ref, checklist -> checklist));
    }

    /** The version an inspection was opened with. */
    public Checklist get(ChecklistRef ref) {
        var checklist = versions.get(ref);
        if (checklist == null) {
            throw new IllegalStateException("No checklist %s@%d is shipped".formatted(ref.id(), ref.version()));
        }
        return checklist;
    }

    public boolean knows(String id) {
        return versions.keySet().stream().anyMatch(ref -> ref.id().equals(id));
    }

    /** The version of a checklist in force on a day. */
    public Checklist inForce(String id, LocalDate day) {
        return versions.values().stream()
                .filter(checklist -> checklist.id().equals(id))
                .filter(checklist -> !checklist.inForceFrom().isAfter(day))
                .max(Comparator.comparing(Checklist::inForceFrom).thenComparingInt(Checklist::version))
                .orElseThrow(() -> new IllegalStateException("No checklist %s is in force on %s".formatted(id, day)));
    }

    private static Checklist read(Resource resource) {
        try (var content = resource.getInputStream()) {
            Object data = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return STRICT.convertValue(data, Checklist.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Checklist " + resource.getFilename() + " cannot be read", e);
        }
    }
}
