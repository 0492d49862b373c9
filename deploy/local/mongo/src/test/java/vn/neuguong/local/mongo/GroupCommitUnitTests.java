package vn.neuguong.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitUnitTests {

    @TempDir
    Path folder;

    @Test
    void writersWaitingTogetherShareOneCommit() throws Exception {
        try (StoreFile file = StoreFile.in(folder, _ -> {})) {
            MVMap<String, String> names = file.store().openMap("names");
            GroupCommit commits = new GroupCommit(file);
            long before = file.store().getCurrentVersion();
            CountDownLatch allHaveWritten = new CountDownLatch(16);
            try (var executor = Executors.newFixedThreadPool(16)) {
                IntStream.range(0, 16)
                        .forEach(i -> executor.execute(() -> commits.write(() -> {
                            names.put("Hoàng Minh Tuấn " + i, "signed");
                            allHaveWritten.countDown();
                            return await(allHaveWritten);
                        })));
            }
            assertThat(file.store().getCurrentVersion() - before).isEqualTo(1);
            assertThat(file.store().hasUnsavedChanges()).isFalse();
        }
    }

    @Test
    void noCommitSeesHalfAWrite() throws Exception {
        try (StoreFile file = StoreFile.in(folder, _ -> {})) {
            MVMap<Integer, Integer> documents = file.store().openMap("documents");
            MVMap<Integer, Integer> index = file.store().openMap("index");
            GroupCommit commits = new GroupCommit(file);
            AtomicInteger halves = new AtomicInteger();
            try (var executor = Executors.newFixedThreadPool(4)) {
                for (int thread = 0; thread < 4; thread++) {
                    int first = thread * 100;
                    executor.execute(() -> IntStream.range(first, first + 100)
                            .forEach(i -> commits.write(() -> {
                                long version = file.store().getCurrentVersion();
                                documents.put(i, i);
                                index.put(i, i);
                                return file.store().getCurrentVersion() == version ? 0 : halves.incrementAndGet();
                            })));
                }
            }
            assertThat(halves).hasValue(0);
            assertThat(index.keyList()).isEqualTo(documents.keyList()).hasSize(400);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
