package vn.neuguong.defaults.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.UnreadableInput;
import vn.neuguong.messaging.outbox.OutboxDocument;

class IfMatchUnitTests {

    private final OutboxDocument letter = new OutboxDocument() {
        @Override
        protected String aggregateId() {
            return "thu-1";
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"7\", \"0\"", "*"})
    void letsThroughWhatNamesTheStoredState(String header) {
        assertThatCode(() -> IfMatch.of(header).require(letter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"0\"", "\"00\""})
    void refusesAnyOtherState(String header) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> IfMatch.of(header).require(letter))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "", "\"0\" \"1\""})
    void namesAHeaderThatIsNoTag(String header) {
        assertThatExceptionOfType(UnreadableInput.class)
                .isThrownBy(() -> IfMatch.of(header))
                .satisfies(refused -> assertThat(refused.fault().field()).isEqualTo("If-Match"));
    }

    /** A regular expression that calls itself for each tag ends with the stack at a thousand. */
    @Test
    void readsAsManyTagsAsHeaderHolds() {
        assertThatCode(() -> IfMatch.of("\"1\", ".repeat(2_000) + "\"0\"").require(letter))
                .doesNotThrowAnyException();
    }

    @Test
    void asksForTheHeaderOnlyWhereItIsMandatory() {
        assertThatCode(() -> IfMatch.of(null).require(letter)).doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> IfMatch.of(null).mandatory())
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
    }
}
