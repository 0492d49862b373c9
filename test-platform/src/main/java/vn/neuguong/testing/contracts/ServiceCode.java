package vn.neuguong.testing.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What the compiled code of one service raises and hears. The messaging library is known by its names only: it is
 * itself tested on this platform.
 */
final class ServiceCode {

    private static final String WIRE_FORMAT = "vn.neuguong.messaging.outbox.WireFormat";
    private static final String TASK_WIRE_FORMAT = "vn.neuguong.defaults.tasks.TaskWireFormat";
    private static final String EVENT_CONSUMER = "vn.neuguong.messaging.consumption.EventConsumer";

    private final String service;
    private final JavaClasses classes;

    ServiceCode(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.neuguong." + service);
    }

    /** The wire formats of the service, and that of its tasks when it raises any. */
    List<WireFormatCall> wireFormats() {
        var formats = new ArrayList<WireFormatCall>();
        concrete(WIRE_FORMAT).map(WireFormatCall::of).forEach(formats::add);
        if (ClassUtils.isPresent(TASK_WIRE_FORMAT, null)) {
            var tasks = WireFormatCall.of(load(TASK_WIRE_FORMAT), service + ".tasks");
            if (constructed().anyMatch(tasks.family()::isAssignableFrom)) {
                formats.add(tasks);
            }
        }
        return formats;
    }

    /**
     * Every event the code can raise: all records of the service's own event families, even those nothing raises yet,
     * and of the tasks those it constructs.
     */
    Set<Class<?>> events() {
        return wireFormats().stream()
                .flatMap(format -> format.family().getPackageName().startsWith("vn.neuguong." + service + ".")
                        ? recordsOf(format.family())
                        : constructed().filter(format.family()::isAssignableFrom))
                .collect(Collectors.toSet());
    }

    /** The consumers by the name of the function they are. */
    Map<String, Class<?>> consumers() {
        var functions = new LinkedHashMap<String, Class<?>>();
        concrete(EVENT_CONSUMER).forEach(consumer -> {
            var component = consumer.getAnnotation(Component.class);
            if (component != null) {
                functions.put(component.value(), consumer);
            }
            classes.stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Bean.class)
                            && method.getRawReturnType().isEquivalentTo(consumer))
                    .forEach(method -> functions.put(method.getName(), consumer));
        });
        return functions;
    }

    private Stream<Class<?>> concrete(String supertype) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(supertype)
                        && !type.isInterface()
                        && !type.getName().equals(supertype))
                .map(JavaClass::reflect);
    }

    private Stream<Class<?>> constructed() {
        return classes.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .distinct()
                .filter(type -> type.isAssignableTo(Record.class))
                .map(JavaClass::reflect);
    }

    private static Stream<Class<?>> recordsOf(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(ServiceCode::recordsOf)
                : Stream.of(family);
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, null);
    }
}
