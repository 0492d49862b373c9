package vn.neuguong.inspection.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.RepositoryRoot;

/** Inspections check what people pledged: every item points at a clause of the sets pledge-service ships. */
class ClauseContractTests {

    @Test
    void checksOnlyClausesThatPeoplePledgeUnderTheTitlesTheyRead() throws IOException {
        var pledged = titlesOfPledgedClauses();

        assertThat(ShippedChecklist.forSchools().items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(pledged).containsEntry(item.clause(), item.heading()));
    }

    private static Map<String, Wording> titlesOfPledgedClauses() throws IOException {
        var folder = RepositoryRoot.find().resolve("pledge-service/src/main/resources/clause-sets");
        try (var sets = Files.list(folder)) {
            return sets.flatMap(ClauseContractTests::clauses)
                    .collect(Collectors.toMap(
                            clause -> clause.path("id").asString(),
                            clause -> new Wording(
                                    clause.at("/title/vi").asString(),
                                    clause.at("/title/en").asString())));
        }
    }

    private static Stream<JsonNode> clauses(Path file) {
        try {
            Object set = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return JsonMapper.shared()
                    .<JsonNode>valueToTree(set)
                    .path("clauses")
                    .valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
