package vn.neuguong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.testing.ServiceContract;

class ContractFolderContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("inspection");

    @ParameterizedTest
    @ValueSource(strings = {"inspection.opened.v1", "inspection.completed.v1", "task.opened.v1", "task.closed.v1"})
    void showsExamplesThatKeepTheSchema(String type) {
        assertThat(CONTRACT.breaches(type, CONTRACT.example(type))).isEmpty();
    }

    @Test
    void namesEveryTypeInTheCatalogueWithSchemaAndExample() {
        var catalogue = CONTRACT.asyncApi();

        assertThat(CONTRACT.types())
                .isNotEmpty()
                .isEqualTo(CONTRACT.examples())
                .allSatisfy(type ->
                        assertThat(catalogue).contains("name: " + type, "$ref: schemas/" + type + ".schema.json"));
    }
}
