package vn.neuguong.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The store on disk or in memory: how it is opened, made durable, kept small and closed. */
final class StoreFile implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE_BYTES = 8 * 1024;

    /** Long enough for a reader of the version before, short enough that the file does not grow under updates. */
    private static final int RETENTION_MILLIS = 500;

    private static final int COMMITS_BETWEEN_COMPACTIONS = 200;
    private static final int COMPACTED_BYTES = 4 * 1024 * 1024;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int CLOSING_FILL_PERCENT = 90;
    private static final long WRITTEN_ANEW_BYTES = 64L * 1024 * 1024;
    private static final int WITHOUT_LIMIT = -1;
    private static final int MOST_ROUNDS_IN_VAIN = 5;
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final MVStore store;
    private int commits;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    static StoreFile inMemory() {
        return new StoreFile(new MVStore.Builder().open());
    }

    /** {@code onFailure} hears of a write the disk refused, after which the store is closed. */
    static StoreFile in(Path folder, Consumer<Throwable> onFailure) {
        Path file = folder.resolve("mongo.store");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStartException("The data folder %s cannot be made.".formatted(folder), e);
        }
        AtomicBoolean opened = new AtomicBoolean();
        try {
            // The library commits on its own as well, and then between a document and its index entries.
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .backgroundExceptionHandler((_, failure) -> {
                        if (opened.get()) {
                            onFailure.accept(failure);
                        }
                    })
                    .open();
            opened.set(true);
            store.setVersionsToKeep(0);
            store.setRetentionTime(RETENTION_MILLIS);
            return writable(new StoreFile(store), folder);
        } catch (MVStoreException e) {
            throw new CannotStartException(sentence(e, folder), e);
        }
    }

    private static StoreFile writable(StoreFile file, Path folder) {
        if (file.store.isReadOnly()) {
            file.store.closeImmediately();
            throw new CannotStartException("The data folder %s cannot be written.".formatted(folder), null);
        }
        return file;
    }

    private static String sentence(MVStoreException e, Path folder) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "The data folder %s is in use by another process.".formatted(folder);
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The data in %s cannot be read; remove the folder to start with an empty database.".formatted(folder);
            default -> "The data folder %s cannot be written.".formatted(folder);
        };
    }

    MVStore store() {
        return store;
    }

    /** Nobody may change a map meanwhile. */
    void commit() {
        if (store.isPersistent()) {
            store.commit();
            if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
                store.compact(LEAST_FILL_PERCENT, COMPACTED_BYTES);
            }
        }
    }

    void force() {
        store.sync();
    }

    /** A small file is written anew as a whole, a large one only as far as the time allows. */
    @Override
    public void close() {
        if (!store.isPersistent() || store.isClosed()) {
            store.close();
        } else if (store.getFileStore().size() <= WRITTEN_ANEW_BYTES) {
            store.close(WITHOUT_LIMIT);
        } else {
            store.setRetentionTime(0);
            compact(System.nanoTime() + CLOSING.toNanos());
            store.close();
        }
    }

    /** Writes what is left of old chunks anew, in the gaps of the file, until that gains nothing any more. */
    private void compact(long end) {
        FileStore<?> file = store.getFileStore();
        int inVain = 0;
        while (inVain < MOST_ROUNDS_IN_VAIN && System.nanoTime() < end) {
            long size = file.size();
            int fill = file.getChunksFillRate();
            store.compact(CLOSING_FILL_PERCENT, COMPACTED_BYTES);
            store.commit();
            inVain = file.size() < size || file.getChunksFillRate() > fill ? 0 : inVain + 1;
        }
    }
}
