package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.limits.SharedRates;

/** Domains whose mail servers take only so much, beside others; and mails that have become useless. */
interface LimitFlow extends MailFlow {

    /** The domain of everybody here takes three mails a second. */
    String LIMITED = "truong-nho.vn";

    SharedRates rates();

    @Test
    default void letsALimitedDomainHoldUpNobodyElse() {
        var many = 9;
        for (var number = 1; number <= many; number++) {
            person("nho-" + number, "Giáo viên " + number, "nho-" + number + "@" + LIMITED);
        }
        person("khac", "Người Khác");
        await().until(() -> raw("people", "khac") != null);
        for (var number = 1; number <= many; number++) {
            open("pledge", "l.nho:sign-" + number, "nho-" + number, inDays(60));
        }
        open("pledge", "l.nho:sign", "khac", inDays(60)); // behind them in the same partition

        await().until(() -> mailsTo("khac@vidu.vn").size() == 1);
        assertThat(sentToLimited(many)).isLessThan(many);
        await().until(() -> sentToLimited(many) == many);
    }

    private long sentToLimited(int many) {
        return IntStream.rangeClosed(1, many)
                .filter(number -> !mailsTo("nho-" + number + "@" + LIMITED).isEmpty())
                .count();
    }

    @Test
    default void giveAwayNoMoreTurnsThanASecondHasAndTakeBackTheUnused() {
        var taken = rates().take("some limit", 1000, 5000);
        assertThat(taken).isBetween(1, 1000);
        assertThat(rates().take("another limit", 1, 10)).isEqualTo(1);
        assertThat(rates().take("another limit", 1, 10)).isZero();
        assertThat(rates().free("another limit", 1, 10)).isZero();
        rates().giveBack("another limit", 1, 1);
        assertThat(rates().take("another limit", 1, 10)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> rates().take("another limit", 1, 10) == 1);
    }
}
