package vn.neuguong.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDoneUnitTests {

    @ParameterizedTest
    @CsvSource({
        "true, operations.done.resent, p.ha:sign:opened:again:1",
        "true, operations.done.paused, award.granted",
        "false, operations.refused.no-delivery, khong-co",
        "false, operations.refused.test, 550 5.1.1: (address)"
    })
    void isUnderstoodAgainAsTheJournalKeepsIt(boolean done, String code, String detail) {
        var end = new MailDone(done, code, detail);

        assertThat(MailDone.read(end.toString())).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resent", "stopped: pledgeTasks", "failed: java.lang.IllegalStateException"})
    void isNotTakenForTheEndOfOtherActs(String outcome) {
        assertThat(MailDone.read(outcome)).isEmpty();
    }
}
