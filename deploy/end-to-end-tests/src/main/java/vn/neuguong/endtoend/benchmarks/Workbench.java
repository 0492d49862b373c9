package vn.neuguong.endtoend.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import vn.neuguong.endtoend.benchmarks.machine.Servers;
import vn.neuguong.endtoend.benchmarks.machine.Services;
import vn.neuguong.endtoend.benchmarks.machine.TemporaryFolder;
import vn.neuguong.endtoend.benchmarks.machine.Topics;

/** What one case works on: an empty broker and database, the services, and a folder that is gone afterwards. */
public record Workbench(
        Path repository, TemporaryFolder temporary, Scale scale, Servers servers, Services services, Topics topics)
        implements AutoCloseable {

    static Workbench open(Path repository, Scale scale) throws IOException {
        var temporary = TemporaryFolder.make();
        try {
            var servers = Servers.start(temporary.path(), repository.resolve("deploy/topics.yml"));
            return new Workbench(
                    repository,
                    temporary,
                    scale,
                    servers,
                    new Services(repository, temporary.path(), servers),
                    new Topics(servers.brokers()));
        } catch (RuntimeException notStarted) {
            temporary.close();
            throw notStarted;
        }
    }

    /** Where logs, data and whatever a case writes may lie. */
    public Path folder() {
        return temporary.path();
    }

    @Override
    public void close() {
        topics.close();
        servers.close();
        temporary.close();
    }
}
