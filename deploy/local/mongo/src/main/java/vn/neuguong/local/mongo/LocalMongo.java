package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A MongoDB server inside this JVM, on the loopback address only. For development and tests: it knows neither
 * transactions nor users, and must never hold real people's data.
 */
public final class LocalMongo implements AutoCloseable {

    private static final int ANY_PORT = 0;

    /** A writer keeps its thread until the commit, so many threads make large commits. */
    private static final int THREADS = 32;

    private final LocalBackend backend;
    private final MongoServer server;
    private final int port;

    private LocalMongo(StoreFile file, InetSocketAddress address) {
        this.backend = new LocalBackend(file);
        this.server = new MongoServer(backend);
        try {
            server.bind(address, 1, THREADS);
        } catch (Exception e) {
            server.shutdownNow();
            throw refusal(e, address.getPort());
        }
        this.port = server.getLocalAddress().getPort();
    }

    /** Netty throws the checked exception without declaring it. */
    private static RuntimeException refusal(Exception e, int port) {
        return e instanceof BindException
                ? new CannotStartException("Port %d is in use by another process.".formatted(port), e)
                : new IllegalStateException(e);
    }

    /** A server on a free port that forgets everything when it is closed. */
    public static LocalMongo inMemory() {
        return new LocalMongo(StoreFile.inMemory(), loopback(ANY_PORT));
    }

    /** A server on a free port; what it acknowledged is in the folder, also after {@code kill -9}. */
    public static LocalMongo onDisk(Path folder) {
        return onDisk(folder, ANY_PORT, _ -> {});
    }

    static LocalMongo onDisk(Path folder, int port, Consumer<Throwable> onFailure) {
        InetSocketAddress address = loopback(port);
        return new LocalMongo(StoreFile.in(folder, onFailure), address);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public int port() {
        return port;
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** For the tests that hold the indexes to their promise. */
    LocalCollection collection(String database, String name) {
        return (LocalCollection) backend.resolveDatabase(database).resolveCollection(name, true);
    }

    /** Ends all connections and compacts the file for a few seconds at most. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
