package vn.neuguong.endtoend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.testing.contracts.AsyncApi.Channel;
import vn.neuguong.testing.contracts.AsyncApiRules;

class AsyncApiContractTests {

    static List<String> services() {
        return Services.names();
    }

    static List<String> contracts() {
        return Stream.concat(Services.names().stream(), Services.outsiders().stream())
                .toList();
    }

    @Test
    void knowsAllServices() {
        assertThat(services()).containsExactly("award", "inspection", "notification", "pledge");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void keepsTheOfficialSchemaOfAsyncApi(String service) {
        assertThat(AsyncApiRules.breaches(Services.asyncApi(service))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void saysForEachTopicWhatItsKeyIsAndInWhichOrderItIsRead(String service) {
        assertThat(Services.asyncApi(service).channels())
                .isNotEmpty()
                .allSatisfy(channel -> assertThat(channel)
                        .as(channel.topic())
                        .satisfies(
                                described -> assertThat(described.about()).isNotBlank(),
                                described -> assertThat(described.key())
                                        .as("one key for all its messages")
                                        .isNotBlank(),
                                described -> assertThat(described.order()).isNotBlank(),
                                described -> assertThat(described.types()).isNotEmpty()));
    }

    @Test
    void describesEachTopicOfTheCatalogueOnceByItsWriterWithItsReaders() {
        var described = Stream.concat(
                        Services.names().stream().map(service -> service + "-service"), Services.outsiders().stream())
                .flatMap(writer -> Services.asyncApi(writer.replace("-service", "")).channels().stream()
                        .map(channel -> new Access(channel.topic(), writer, channel)))
                .toList();
        var catalogue = Services.topics().stream()
                .map(topic -> new Access(topic.name(), topic.writer(), topic.readers()))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(catalogue);
    }

    private record Access(String topic, String writer, List<String> readers) {

        Access(String topic, String writer, Channel channel) {
            this(topic, writer, channel.readers());
        }
    }
}
