package vn.neuguong.endtoend.chaos.mutations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs the agent and what it needs into a jar of its own, which is all the services' JVMs get of this module. */
public final class AgentJar {

    private final Path file;

    private AgentJar(Path file) {
        this.file = file;
    }

    /** Writes the jar into the folder. */
    public static AgentJar in(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), MutationAgent.class.getName());
        var file = folder.resolve("mutation-agent.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var type : classes()) {
                var name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes =
                        Objects.requireNonNull(AgentJar.class.getClassLoader().getResourceAsStream(name))) {
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return new AgentJar(file);
    }

    private static List<Class<?>> classes() {
        var classes = new ArrayList<Class<?>>(List.of(MutationAgent.class, Mutation.class));
        Arrays.stream(Mutation.values()).map(Object::getClass).forEach(classes::add);
        return classes;
    }

    /** What a JVM is started with so that the guard is off; it leaves marks in the folder. */
    public List<String> flags(Mutation mutation, Path marks) {
        return List.of("-javaagent:%s=%s,%s".formatted(file, mutation, marks));
    }
}
