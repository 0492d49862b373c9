package vn.neuguong.local.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Acknowledges a write only when it is on the disk. Whoever comes first commits for all who wait, and no commit sees
 * half a write: a document and its index entries are stored together or not at all.
 */
final class GroupCommit {

    private final StoreFile file;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    private final Lock committing = new ReentrantLock();
    private final AtomicLong made = new AtomicLong();
    private long committed;

    GroupCommit(StoreFile file) {
        this.file = file;
    }

    /** Changes documents, beside others who do. */
    <T> T write(Supplier<T> change) {
        return make(change, changes.readLock());
    }

    /** Makes or removes collections and indexes, which nobody else may use meanwhile. */
    <T> T define(Supplier<T> change) {
        return make(change, changes.writeLock());
    }

    private <T> T make(Supplier<T> change, Lock lock) {
        T result;
        long ticket;
        lock.lock();
        try {
            result = change.get();
            ticket = made.incrementAndGet();
        } finally {
            lock.unlock();
        }
        awaitCommit(ticket);
        return result;
    }

    private void awaitCommit(long ticket) {
        committing.lock();
        try {
            if (committed < ticket) {
                long upTo = commit();
                file.force();
                committed = upTo;
            }
        } finally {
            committing.unlock();
        }
    }

    private long commit() {
        changes.writeLock().lock();
        try {
            file.commit();
            return made.get();
        } finally {
            changes.writeLock().unlock();
        }
    }
}
