package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.ServiceContract;

class PublishedEventsCheckUnitTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");
    private static final AsyncApi ASYNC_API = AsyncApi.parse(CONTRACT.asyncApi());
    private static final String SIGNED = "pledge.signed.v1";
    private static final Map<String, String> HEADERS = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "7d1f0c7e",
            "ce_type", SIGNED,
            "ce_source", "/pledge-service",
            "ce_subject", "nam-khong-2026.1.lan",
            "ce_time", "2026-11-03T01:15:30Z",
            "ce_sequence", "3",
            "ce_correlationid", "nam-khong-2026");

    @Test
    void acceptsARecordThatKeepsTheContract() {
        assertThat(breaches("pledge.pledges", HEADERS, CONTRACT.example(SIGNED)))
                .isEmpty();
    }

    @Test
    void seesATypeOnATopicItIsNotDescribedFor() {
        assertThat(breaches("pledge.tasks", HEADERS, CONTRACT.example(SIGNED)))
                .containsExactly("the type is not described for the topic");
    }

    @Test
    void seesAKeyThatIsNotTheSubject() {
        assertThat(breaches("pledge.pledges", with("ce_subject", "nam-khong-2026.1.oanh"), CONTRACT.example(SIGNED)))
                .containsExactly("the key is not the subject");
    }

    @Test
    void seesHeadersThatAreWrong() {
        assertThat(breaches("pledge.pledges", with("ce_sequence", "0"), CONTRACT.example(SIGNED)))
                .singleElement()
                .asString()
                .contains("ce_sequence");
        assertThat(breaches("pledge.pledges", with("ce_source", "/award-service"), CONTRACT.example(SIGNED)))
                .singleElement()
                .asString()
                .contains("ce_source");
    }

    @Test
    void seesABodyThatSaysTooMuchOrTooLittle() {
        assertThat(breaches("pledge.pledges", HEADERS, CONTRACT.example(SIGNED).replace("\"signerId\"", "\"signer\"")))
                .hasSize(2)
                .anyMatch(breach -> breach.contains("signerId"))
                .anyMatch(breach -> breach.startsWith("/signer: not described"));
    }

    private static List<String> breaches(String topic, Map<String, String> headers, String body) {
        var event = new PublishedEvent(
                topic, "nam-khong-2026.1.lan", headers, JsonMapper.shared().readTree(body));
        return PublishedEventsCheck.breaches(CONTRACT, ASYNC_API, event);
    }

    private static Map<String, String> with(String header, String value) {
        var headers = new HashMap<>(HEADERS);
        headers.put(header, value);
        return headers;
    }
}
