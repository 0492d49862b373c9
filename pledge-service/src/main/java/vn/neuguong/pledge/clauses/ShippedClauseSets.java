package vn.neuguong.pledge.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The clause sets this release brings along as data; one that is not well formed stops the start. */
@Component
class ShippedClauseSets {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final ResourcePatternResolver resources;

    ShippedClauseSets(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** Drafts: whoever stores them publishes them. */
    List<ClauseSet> read() {
        try {
            return Arrays.stream(resources.getResources("classpath:clause-sets/*.yml"))
                    .map(ShippedClauseSets::read)
                    .sorted(Comparator.comparing(ClauseSet::key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClauseSet read(Resource resource) {
        try (var stream = resource.getInputStream()) {
            Object data = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var file = STRICT.convertValue(data, ClauseSetFile.class);
            return ClauseSet.draft(file.id, file.version, file.content());
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The clause set " + resource.getFilename() + " cannot be read", e);
        }
    }

    private record ClauseSetFile(
            String id,
            int version,
            Wording title,
            Wording basis,
            ClauseAudience audience,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            List<Clause> clauses) {

        ClauseSetContent content() {
            return new ClauseSetContent(title, basis, audience, effectiveFrom, effectiveTo, clauses);
        }
    }
}
