package vn.neuguong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFolderContractTests {

    private static final Path CONTRACTS = Contract.folderOf("inspection-service");

    @ParameterizedTest
    @ValueSource(strings = {"inspection.opened.v1", "inspection.completed.v1", "task.opened.v1", "task.closed.v1"})
    void showsExamplesThatKeepTheSchema(String type) {
        Contract.assertKept(type, Contract.exampleOf("inspection-service", type));
    }

    @Test
    void namesEveryTypeInTheCatalogueWithSchemaAndExample() throws IOException {
        var catalogue = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
        var types = typesIn("schemas", ".schema.json");

        assertThat(types)
                .isNotEmpty()
                .isEqualTo(typesIn("examples", ".json"))
                .allSatisfy(type ->
                        assertThat(catalogue).contains("name: " + type, "$ref: schemas/" + type + ".schema.json"));
    }

    private static Set<String> typesIn(String folder, String ending) throws IOException {
        try (var files = Files.list(CONTRACTS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(ending, ""))
                    .collect(Collectors.toSet());
        }
    }
}
