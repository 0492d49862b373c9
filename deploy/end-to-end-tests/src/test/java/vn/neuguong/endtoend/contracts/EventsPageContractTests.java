package vn.neuguong.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.RepositoryRoot;

class EventsPageContractTests {

    @Test
    void showsTheContractsAsTheyAre() throws IOException {
        var page = RepositoryRoot.find().resolve("docs/events.md");
        var written = EventsPage.write();
        if (System.getProperty("contracts.write") != null) {
            Files.writeString(page, written);
        }

        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .withFailMessage(
                        "docs/events.md does not show the contracts as they are; write it again with%n%n    %s%n",
                        EventsPage.COMMAND)
                .isEqualTo(written);
    }

    @Test
    void showsEveryTopicAndEveryType() {
        var written = EventsPage.write();

        assertThat(Services.topics())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(written).contains("## " + topic.name() + "\n"));
        assertThat(Services.names())
                .allSatisfy(service -> assertThat(Services.asyncApi(service).channels())
                        .allSatisfy(channel -> assertThat(channel.types())
                                .allSatisfy(type -> assertThat(written)
                                        .contains("### %s: %s\n".formatted(channel.topic(), type)))));
    }
}
