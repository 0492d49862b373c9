package vn.neuguong.endtoend.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.neuguong.local.kafka.Topic;
import vn.neuguong.local.kafka.TopicCatalogue;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.contracts.AsyncApi;

/** Every service of the repository, by its short name, and the topics between them. */
final class Services {

    private static final String SUFFIX = "-service";

    private Services() {}

    static List<String> names() {
        try (var folders = Files.list(RepositoryRoot.find())) {
            return folders.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The systems outside that write topics here. */
    static List<String> outsiders() {
        return topics().stream()
                .map(Topic::writer)
                .filter(writer -> !writer.endsWith(SUFFIX))
                .distinct()
                .toList();
    }

    static AsyncApi asyncApi(String service) {
        return AsyncApi.parse(ServiceContract.of(service).asyncApi());
    }

    static List<Topic> topics() {
        return TopicCatalogue.read(RepositoryRoot.find().resolve("deploy/topics.yml"))
                .topics();
    }
}
