package vn.neuguong.inspection.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.RepositoryRoot;

/** Inspections check what people pledged: every item points at a clause of the sets pledge-service ships. */
class ClauseContractTests {

    @Test
    void checksOnlyClausesThatPeoplePledge() throws IOException {
        var pledged = pledgedClauses();

        assertThat(ShippedChecklist.forSchools().items())
                .extracting(ChecklistItem::clause)
                .allSatisfy(clause -> assertThat(pledged).contains("- id: " + clause + "\n"));
    }

    private static String pledgedClauses() throws IOException {
        var folder = RepositoryRoot.find().resolve("pledge-service/src/main/resources/clause-sets");
        try (var sets = Files.list(folder).map(ClauseContractTests::read)) {
            return sets.collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
