package vn.neuguong.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * Makes a repository in memory behave as a database does: what it hands out and takes in are copies, by the mapping
 * that is used in earnest. Each document written is one step, before which the process can be killed.
 */
public final class Copies {

    private static final MappingMongoConverter MAPPING = mapping();

    /** Everything raised by what was written, in order. */
    public final List<Object> events = new ArrayList<>();

    private int writesUntilKilled = Integer.MAX_VALUE;
    private Predicate<Object> refused = _ -> false;

    /** The process ends before this write and is there again for the ones after. */
    public void killBeforeWrite(int number) {
        writesUntilKilled = number;
    }

    /** Another document has an address or a number of these already. */
    public void refuseAsDuplicate(Predicate<Object> refusedDocuments) {
        refused = refusedDocuments;
    }

    public <R> R of(Class<R> type, R repository) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    method.setAccessible(true); // a repository may be its package's own
                    try {
                        return switch (method.getName()) {
                            case "save" -> {
                                written(arguments[0]);
                                yield copy(method.invoke(repository, copy(arguments[0])));
                            }
                            case "insert", "saveAll" -> {
                                for (var one : (Iterable<?>) arguments[0]) {
                                    written(one);
                                    method.invoke(repository, List.of(copy(one)));
                                }
                                yield List.of();
                            }
                            default -> copy(method.invoke(repository, arguments));
                        };
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private synchronized void written(Object document) {
        if (--writesUntilKilled == 0) {
            writesUntilKilled = Integer.MAX_VALUE;
            throw new Killed();
        }
        if (refused.test(document)) {
            throw new DuplicateKeyException("refused");
        }
        if (document instanceof OutboxDocument raising) {
            events.addAll(raising.raisedEvents());
        }
    }

    private static MappingMongoConverter mapping() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> optional.map(Copies::copy);
            case Collection<?> many -> many.stream().map(Copies::copy).toList();
            case Stream<?> many -> many.map(Copies::copy);
            case Number number -> number;
            default -> read(value.getClass(), write(value));
        };
    }

    public static Document write(Object value) {
        var document = new Document();
        MAPPING.write(value, document);
        return document;
    }

    public static <T> T read(Class<T> type, Document document) {
        var read = MAPPING.read(type, document);
        assertThat(read).isNotNull();
        return read;
    }

    /** What {@code kill -9} does to a process in the middle. */
    public static final class Killed extends Error {}
}
