package vn.neuguong.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.endtoend.chaos.LeaseWatch.Change;
import vn.neuguong.endtoend.chaos.checker.Facts.Takeover;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Fault;
import vn.neuguong.endtoend.chaos.faults.FaultWindow;
import vn.neuguong.local.launcher.ProcessName;

class LeaseWatchUnitTests {

    private static final Instant KILL = Instant.parse("2026-11-22T12:00:00Z");
    private static final FaultWindow PLEDGE_KILLED =
            window(new Fault.Kill(new Member(ProcessName.PLEDGE, 1)), KILL, KILL.plusSeconds(8));

    @Test
    void timesTheFirstChangeOfHandsAfterTheKill() {
        var changes = List.of(
                changeAt(ProcessName.PLEDGE, -30),
                changeAt(ProcessName.AWARD, 2),
                changeAt(ProcessName.PLEDGE, 4),
                changeAt(ProcessName.PLEDGE, 9));

        assertThat(LeaseWatch.takeovers(List.of(PLEDGE_KILLED), changes)).containsExactly(missedFor(4, false));
    }

    @Test
    void countsNoKillOfAnInstanceThatWasNotTheRelay() {
        assertThat(LeaseWatch.takeovers(List.of(PLEDGE_KILLED), List.of(changeAt(ProcessName.PLEDGE, 40))))
                .isEmpty();
    }

    @Test
    void leavesOutWhatADatabaseInTroubleHeldUp() {
        var databaseAway = window(new Fault.Kill(Member.DATABASE), KILL.plusSeconds(1), KILL.plusSeconds(6));

        assertThat(LeaseWatch.takeovers(List.of(PLEDGE_KILLED, databaseAway), List.of(changeAt(ProcessName.PLEDGE, 9))))
                .isEmpty();
    }

    @Test
    void countsATakeoverThatWasOverBeforeTheDatabaseWasInTrouble() {
        var databaseAway = window(new Fault.Kill(Member.DATABASE), KILL.plusSeconds(5), KILL.plusSeconds(6));

        assertThat(LeaseWatch.takeovers(List.of(PLEDGE_KILLED, databaseAway), List.of(changeAt(ProcessName.PLEDGE, 4))))
                .containsExactly(missedFor(4, false));
    }

    @Test
    void countsARelayKilledInACalmAlsoWhenNobodyTakesOver() {
        var relayKilled = window(new Fault.KillRelay(ProcessName.PLEDGE), KILL, KILL.plusSeconds(7));

        assertThat(LeaseWatch.takeovers(List.of(relayKilled), List.of(changeAt(ProcessName.PLEDGE, 4))))
                .containsExactly(missedFor(4, true));
        assertThat(LeaseWatch.takeovers(List.of(relayKilled), List.of())).containsExactly(missedFor(15, true));
    }

    private static Takeover missedFor(int seconds, boolean inACalm) {
        return new Takeover(ProcessName.PLEDGE, KILL, Duration.ofSeconds(seconds), inACalm);
    }

    private static Change changeAt(ProcessName service, int secondsAfterTheKill) {
        return new Change(service, KILL.plusSeconds(secondsAfterTheKill));
    }

    private static FaultWindow window(Fault fault, Instant from, Instant to) {
        return new FaultWindow(fault, from, to);
    }
}
