package vn.neuguong.endtoend.chaos.mutations;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A java agent that gives the methods of one guard another body while the class is loaded, so that production code
 * needs no switch. Leaves a file behind for each class it has changed; a guard that is not where it was ends the JVM.
 */
final class MutationAgent implements ClassFileTransformer {

    /** Kept apart from the exit codes of services. */
    private static final int NOT_FOUND = 86;

    private final Mutation mutation;
    private final Path marks;

    private MutationAgent(Mutation mutation, Path marks) {
        this.mutation = mutation;
        this.marks = marks;
    }

    /**
     * Called by the JVM before anything else.
     *
     * @param arguments name of the mutation and the folder for the files, separated by a comma
     */
    public static void premain(String arguments, Instrumentation jvm) {
        var words = arguments.split(",", 2);
        jvm.addTransformer(new MutationAgent(Mutation.valueOf(words[0]), Path.of(words[1])));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        var bodies = mutation.bodies(className);
        if (bodies.isEmpty()) {
            return null;
        }
        try {
            byte[] changed = bytes;
            for (var body : bodies.entrySet()) {
                changed = changed(changed, body.getKey(), body.getValue());
            }
            Files.createDirectories(marks);
            Files.writeString(
                    marks.resolve(
                            "%s-%d".formatted(mutation, ProcessHandle.current().pid())),
                    className);
            return changed;
        } catch (IOException | RuntimeException failure) {
            return halt("%s could not be applied to %s: %s".formatted(mutation, className, failure));
        }
    }

    /** Matches a method by its name and descriptor; one that is not there is an error. */
    static byte[] changed(byte[] bytes, String method, Consumer<CodeBuilder> body) {
        var file = ClassFile.of();
        var model = file.parse(bytes);
        if (model.methods().stream().noneMatch(one -> isCalled(one, method))) {
            throw new IllegalStateException("there is no method " + method);
        }
        return file.transformClass(
                model, ClassTransform.transformingMethods(one -> isCalled(one, method), (builder, element) -> {
                    if (element instanceof CodeModel) {
                        builder.withCode(body);
                    } else {
                        builder.with(element);
                    }
                }));
    }

    private static boolean isCalled(MethodModel method, String nameAndType) {
        return (method.methodName().stringValue() + method.methodType().stringValue()).equals(nameAndType);
    }

    @SuppressWarnings("SystemOut")
    private static byte @Nullable [] halt(String sentence) {
        System.err.println(sentence);
        Runtime.getRuntime().halt(NOT_FOUND);
        return null;
    }
}
