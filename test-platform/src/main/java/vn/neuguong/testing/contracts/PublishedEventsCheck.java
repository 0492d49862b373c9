package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.ServiceContract;

/**
 * After every integration test of a service: each record the service published meanwhile keeps its contract, headers
 * and key included. What the test itself put on a topic is not the service's.
 */
public final class PublishedEventsCheck implements TestExecutionListener {

    private static final String SUFFIX = "-service";

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        var context = test.getApplicationContext();
        var name = context.getEnvironment().getProperty("spring.application.name", "");
        if (name.endsWith(SUFFIX) && isTheModuleUnderTest(name)) {
            var contract = ServiceContract.of(name.substring(0, name.length() - SUFFIX.length()));
            assertThat(breaches(contract, context.getBean(PublishedEvents.class)))
                    .as("contract breaches published by " + name)
                    .isEmpty();
        }
    }

    /** The tests of a shared module may borrow a service's name, but not its contract. */
    private static boolean isTheModuleUnderTest(String service) {
        return Path.of("").toAbsolutePath().equals(RepositoryRoot.find().resolve(service));
    }

    private static List<String> breaches(ServiceContract contract, PublishedEvents published) {
        var asyncApi = AsyncApi.parse(contract.asyncApi());
        var found = new ArrayList<String>();
        for (var channel : asyncApi.channels()) {
            for (var event : published.on(channel.topic())) {
                if (!published.isOfThisTest(event)) {
                    breaches(contract, asyncApi, event)
                            .forEach(breach -> found.add(
                                    "%s %s of %s: %s".formatted(channel.topic(), event.type(), event.key(), breach)));
                }
            }
        }
        return found;
    }

    /** What one record breaks of the contract of its producer, one sentence each. */
    static List<String> breaches(ServiceContract contract, AsyncApi asyncApi, PublishedEvent event) {
        if (asyncApi.channels().stream()
                .noneMatch(channel ->
                        channel.topic().equals(event.topic()) && channel.types().contains(event.type()))) {
            return List.of("the type is not described for the topic");
        }
        JsonNode attributes = JsonMapper.shared().valueToTree(event.headers());
        var found = new ArrayList<>(
                ServiceContract.schemaBreaches(asyncApi.headers().toString(), attributes.toString()));
        if (!event.key().equals(event.headers().get("ce_subject"))) {
            found.add("the key is not the subject");
        }
        found.addAll(contract.producerBreaches(event.type(), String.valueOf(event.data())));
        return found;
    }
}
