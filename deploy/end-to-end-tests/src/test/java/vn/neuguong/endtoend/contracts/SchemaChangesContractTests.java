package vn.neuguong.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.contracts.SchemaComparison;
import vn.neuguong.testing.contracts.SchemaHistory;

/**
 * Guards what others built on: against the last release, or any revision with {@code -Dcontracts.since=<revision>}.
 * Which changes are allowed is a table in {@code docs/events.md}.
 */
class SchemaChangesContractTests {

    private final SchemaHistory history = new SchemaHistory(RepositoryRoot.find());

    @Test
    void changesPublishedSchemasOnlyInWaysTheirReadersDoNotNotice() {
        var since = Optional.ofNullable(System.getProperty("contracts.since")).or(history::lastRelease);
        if (since.isEmpty()) {
            System.err.println("The schemas are compared with nothing: there is no release (tag v*) yet.");
        }
        assumeThat(since).as("a release").isPresent();
        var schemas = SchemaComparison.of(history.at(since.get()), history.now());
        var topics = SchemaComparison.ofTopics(history.topicsAt(since.get()), history.topicsNow());
        var forbidden = Stream.concat(schemas.stream(), topics.stream())
                .filter(change -> !change.rule().isAllowed())
                .toList();

        assertThat(forbidden)
                .as("changes since %s that need a new version of the type", since.get())
                .isEmpty();
    }
}
