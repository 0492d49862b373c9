package vn.neuguong.endtoend.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.endtoend.benchmarks.CaseResult;

/** The latest result of each case as JSON, every round's raw figures included. */
public final class ResultsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    public ResultsFile(Path file) {
        this.file = file;
    }

    /** In the order of the ids; empty before the first. */
    public List<CaseResult> all() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readString(file), new TypeReference<List<CaseResult>>() {})
                : List.of();
    }

    /** Takes the place of the case's former result; those of other cases stay. */
    public void put(CaseResult result) throws IOException {
        var id = result.heading().id();
        var results = new ArrayList<>(all());
        results.removeIf(former -> former.heading().id().equals(id));
        results.add(result);
        results.sort(Comparator.comparing(known -> known.heading().id()));
        Files.writeString(file, JSON.writeValueAsString(results) + "\n");
    }
}
