package vn.neuguong.endtoend.chaos.mutations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationUnitTests {

    @ParameterizedTest
    @EnumSource
    void findsTheGuardWhereItIsAndLeavesAClassTheJvmAccepts(Mutation mutation) throws IOException {
        var bytes = bytesOf(mutation.target());

        var bodies = mutation.bodies(mutation.target());
        var changed = bytes;
        for (var body : bodies.entrySet()) {
            changed = MutationAgent.changed(changed, body.getKey(), body.getValue());
        }

        assertThat(bodies).isNotEmpty();
        assertThat(changed).isNotEqualTo(bytes);
        assertThat(ClassFile.of().verify(changed)).isEmpty();
    }

    @Test
    void refusesAGuardThatIsNotWhereItWas() throws IOException {
        var bytes = bytesOf(Mutation.NO_FENCING.target());

        assertThatThrownBy(() -> MutationAgent.changed(
                        bytes, "grip()Z", code -> code.iconst_1().ireturn()))
                .hasMessageContaining("grip()Z");
    }

    @Test
    void packsTheAgentWithAllItNeeds(@TempDir Path folder) throws IOException {
        AgentJar.in(folder);

        try (var jar = new JarFile(folder.resolve("mutation-agent.jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo(MutationAgent.class.getName());
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains(MutationAgent.class.getName().replace('.', '/') + ".class")
                    .containsAll(Arrays.stream(Mutation.values())
                            .map(mutation -> mutation.getClass().getName().replace('.', '/') + ".class")
                            .toList());
        }
    }

    @Test
    void hasAnExperimentForEachGuard() {
        assertThat(MutationExperiment.all())
                .extracting(MutationExperiment::mutation)
                .containsExactlyInAnyOrder(Mutation.values());
    }

    private static byte[] bytesOf(String internalName) throws IOException {
        try (var in = Objects.requireNonNull(
                MutationUnitTests.class.getClassLoader().getResourceAsStream(internalName + ".class"))) {
            return in.readAllBytes();
        }
    }
}
