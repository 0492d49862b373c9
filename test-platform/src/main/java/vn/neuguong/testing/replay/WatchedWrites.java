package vn.neuguong.testing.replay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Stands between the service and its database: knows which handler wrote where, and can let the service die just
 * before any write of the test's thread. A write of many documents is cut between two of them, as a crash would.
 */
@TestComponent
public class WatchedWrites implements BeanPostProcessor {

    /** The end of the process: whoever catches it and goes on dies at the next write. */
    static final class Crash extends Error {

        Crash() {
            super("crashed before a write", null, false, false);
        }
    }

    private static final Set<String> SINGLE_WRITES = Set.of(
            "insertOne",
            "replaceOne",
            "updateOne",
            "updateMany",
            "deleteOne",
            "deleteMany",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");
    private static final Set<String> WRITES_OF_MANY = Set.of("insertMany", "bulkWrite");
    private static final int NEVER = Integer.MAX_VALUE;

    /** Of the writes of a bulk, the rest are of one kind. */
    private static final int TOLD_APART = 5;

    private static final StackWalker CALLERS = StackWalker.getInstance();
    private static final ThreadLocal<@Nullable List<String>> PLACES = new ThreadLocal<>();

    private final ThreadLocal<Integer> writesLeft = ThreadLocal.withInitial(() -> NEVER);
    private final ThreadLocal<Boolean> crashed = ThreadLocal.withInitial(() -> false);
    private final ThreadLocal<@Nullable String> writer = new ThreadLocal<>();
    private final Map<String, Set<String>> writersByCollection = new TreeMap<>();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    /** Runs a handler and remembers where it writes. */
    void of(String handler, Runnable work) {
        writer.set(handler);
        try {
            work.run();
        } finally {
            writer.remove();
        }
    }

    /** The handlers that have written to the collection so far. */
    Set<String> writersOf(String collection) {
        return writersByCollection.getOrDefault(collection, Set.of());
    }

    /** The collections anybody has written to since {@link #forgetTouched}. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    void forgetTouched() {
        touched.clear();
    }

    /** The handlers that have written anything so far. */
    Set<String> writers() {
        var all = new TreeSet<String>();
        writersByCollection.values().forEach(all::addAll);
        return all;
    }

    /**
     * Runs the work and lets the process die before the given write of it.
     *
     * @param write from 1
     * @return whether there was such a write
     */
    public boolean crashesBefore(int write, Runnable work) {
        writesLeft.set(write - 1);
        crashed.set(false);
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            if (!crashed.get()) {
                throw failure;
            }
        } finally {
            writesLeft.set(NEVER);
        }
        return crashed.get();
    }

    /** Runs the work and tells of each of its writes, in order, what it was, to which collection, and which lines led to it. */
    List<String> placesOf(Runnable work) {
        var found = new ArrayList<String>();
        PLACES.set(found);
        try {
            work.run();
        } finally {
            PLACES.remove();
        }
        return found;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof MongoClient client ? watched(MongoClient.class, client) : bean;
    }

    @SuppressWarnings("unchecked")
    private <T> T watched(Class<T> type, T target) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments == null ? new Object[0] : arguments));
    }

    private @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof MongoCollection<?> collection) {
            var name = method.getName();
            if (SINGLE_WRITES.contains(name) || WRITES_OF_MANY.contains(name)) {
                touched.add(collection.getNamespace().getCollectionName());
            }
            if (SINGLE_WRITES.contains(name)) {
                beforeWrite(collection, name);
            } else if (WRITES_OF_MANY.contains(name)) {
                return writeMany(collection, method, arguments);
            }
        }
        return switch (invoke(target, method, arguments)) {
            case MongoDatabase database -> watched(MongoDatabase.class, database);
            case MongoCollection<?> collection -> watched(MongoCollection.class, collection);
            case null -> null;
            case Object result -> result;
        };
    }

    private @Nullable Object writeMany(MongoCollection<?> collection, Method method, Object[] arguments)
            throws Throwable {
        var writes = (List<?>) arguments[0];
        var left = writesLeft.get();
        if (left >= writes.size()) {
            for (var index = 0; index < writes.size(); index++) {
                beforeWrite(collection, "%s number %d".formatted(method.getName(), Math.min(index + 1, TOLD_APART)));
            }
            return invoke(collection, method, arguments);
        }
        if (left > 0) {
            var cut = arguments.clone();
            cut[0] = writes.subList(0, left);
            try {
                invoke(collection, method, cut);
            } catch (MongoException unheard) {
                // Whoever would hear of it has died.
            }
        }
        writesLeft.set(0);
        throw crash();
    }

    private Crash crash() {
        crashed.set(true);
        return new Crash();
    }

    private void beforeWrite(MongoCollection<?> collection, String what) {
        var left = writesLeft.get();
        if (left == 0) {
            throw crash();
        }
        if (left != NEVER) {
            writesLeft.set(left - 1);
        }
        var told = PLACES.get();
        if (told != null) {
            told.add("%s to %s at %s"
                    .formatted(what, collection.getNamespace().getCollectionName(), linesOfTheService()));
        }
        var handler = writer.get();
        if (handler != null) {
            writersByCollection
                    .computeIfAbsent(collection.getNamespace().getCollectionName(), _ -> new TreeSet<>())
                    .add(handler);
        }
    }

    /** Generated classes are left out, for their lines say nothing. */
    private static String linesOfTheService() {
        return CALLERS.walk(frames -> frames.filter(
                        frame -> frame.getClassName().startsWith("vn.neuguong.")
                                && !frame.getClassName().startsWith(WatchedWrites.class.getPackageName())
                                && frame.getLineNumber() > 0)
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ")));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
