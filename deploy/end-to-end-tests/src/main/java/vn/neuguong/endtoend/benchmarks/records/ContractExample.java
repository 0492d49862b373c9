package vn.neuguong.endtoend.benchmarks.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import vn.neuguong.messaging.WireJson;

/** An event body as its producer's contract shows it: with other ids it is as real as any. */
public final class ContractExample {

    private final ObjectNode body;

    private ContractExample(ObjectNode body) {
        this.body = body;
    }

    /**
     * The example of one event type.
     *
     * @param type also the file's name: {@code pledge.signed.v1}
     */
    public static ContractExample read(Path repository, String service, String type) {
        var file = repository.resolve(service).resolve("contracts/examples").resolve(type + ".json");
        try {
            return new ContractExample((ObjectNode) WireJson.mapper().readTree(Files.readString(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A copy with these fields instead of the example's. */
    public ObjectNode with(Map<String, String> fields) {
        var copy = body.deepCopy();
        fields.forEach(copy::put);
        return copy;
    }
}
