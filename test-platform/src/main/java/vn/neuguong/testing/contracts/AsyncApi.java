package vn.neuguong.testing.contracts;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one producer's {@code asyncapi.yaml} promises about its topics. */
public final class AsyncApi {

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    /** Reads the text of an {@code asyncapi.yaml}. */
    public static AsyncApi parse(String yaml) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new AsyncApi(JsonMapper.shared().valueToTree(content));
    }

    /**
     * One topic as its writer describes it.
     *
     * @param key what the record key is
     * @param order in which order a reader finds the events
     * @param readers the services that may read it
     * @param types the event types on it, and no other
     */
    public record Channel(
            String topic, String about, String key, String order, List<String> readers, List<String> types) {}

    /** The topics, in the order of the document. */
    public List<Channel> channels() {
        return document.path("channels").valueStream().map(this::channel).toList();
    }

    /** The form of the record headers, as a JSON Schema. */
    public JsonNode headers() {
        return document.at("/components/messageTraits/cloudEvent/headers");
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** The files it refers to, relative to its folder. */
    public List<String> files() {
        var files = new ArrayList<String>();
        collectFiles(document, files);
        return files;
    }

    private Channel channel(JsonNode channel) {
        var messages = channel.path("messages").valueStream().map(this::resolve).toList();
        var keys = messages.stream()
                .map(message -> resolve(message.path("bindings"))
                        .at("/kafka/key/description")
                        .asString(""))
                .distinct()
                .toList();
        return new Channel(
                channel.path("address").asString(""),
                channel.path("description").asString("").strip(),
                keys.size() == 1 ? keys.getFirst() : "",
                channel.path("x-order").asString("").strip(),
                channel.path("x-readers").valueStream().map(JsonNode::asString).toList(),
                messages.stream()
                        .map(message -> message.path("name").asString(""))
                        .toList());
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? resolve(document.at(reference.substring(1))) : node;
    }

    private static void collectFiles(JsonNode node, List<String> files) {
        var reference = node.path("$ref").asString("");
        if (!reference.isEmpty() && !reference.startsWith("#")) {
            files.add(reference);
        }
        node.values().forEach(child -> collectFiles(child, files));
    }
}
