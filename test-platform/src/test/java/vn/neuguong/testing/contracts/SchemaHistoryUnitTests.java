package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaHistoryUnitTests {

    private static final String FILE = "pledge-service/contracts/schemas/pledge.signed.v1.schema.json";

    @TempDir
    private Path repository;

    @BeforeEach
    void beginsARepository() throws Exception {
        git("init", "--quiet");
        commit("{\"version\": \"một\"}");
    }

    @Test
    void knowsNoReleaseBeforeTheFirst() {
        assertThat(new SchemaHistory(repository).lastRelease()).isEmpty();
    }

    @Test
    void readsTheSchemasOfTheLastReleaseAndOfNow() throws Exception {
        git("tag", "v1.0.0");
        commit("{\"version\": \"hai\"}");
        git("tag", "nightly");
        Files.writeString(repository.resolve(FILE), "{\"version\": \"ba\"}");
        var history = new SchemaHistory(repository);

        assertThat(history.lastRelease()).contains("v1.0.0");
        assertThat(history.at("v1.0.0")).isEqualTo(Map.of(FILE, "{\"version\": \"một\"}"));
        assertThat(history.at("HEAD")).isEqualTo(Map.of(FILE, "{\"version\": \"hai\"}"));
        assertThat(history.now()).isEqualTo(Map.of(FILE, "{\"version\": \"ba\"}"));
    }

    @Test
    void readsTheTopicsOfARevisionAndOfNow() throws Exception {
        var catalogue = repository.resolve("pledge-service/contracts/asyncapi.yaml");
        Files.writeString(catalogue, "channels: {pledges: {address: pledge.pledges}}");
        commit("{}");
        Files.writeString(catalogue, "channels: {oaths: {address: pledge.oaths}}");
        var history = new SchemaHistory(repository);

        assertThat(topics(history.topicsAt("HEAD"))).containsExactly("pledge.pledges");
        assertThat(topics(history.topicsNow())).containsExactly("pledge.oaths");
    }

    @Test
    void saysWhichRevisionThereIsNot() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SchemaHistory(repository).at("v9.9.9"))
                .withMessageContaining("v9.9.9");
    }

    private static List<String> topics(Map<String, AsyncApi> catalogues) {
        return catalogues.values().stream()
                .flatMap(catalogue -> catalogue.channels().stream())
                .map(AsyncApi.Channel::topic)
                .toList();
    }

    private void commit(String schema) throws Exception {
        Files.createDirectories(repository.resolve(FILE).getParent());
        Files.writeString(repository.resolve(FILE), schema);
        git("add", "--all");
        git("-c", "user.name=Lan", "-c", "user.email=lan@phu-xuan.example", "commit", "--quiet", "--message", "x");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
