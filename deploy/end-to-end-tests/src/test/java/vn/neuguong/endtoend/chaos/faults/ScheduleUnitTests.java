package vn.neuguong.endtoend.chaos.faults;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.endtoend.chaos.proxies.Disturbance;
import vn.neuguong.endtoend.chaos.proxies.MailMood;

class ScheduleUnitTests {

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(Schedule.of(7, 3)).isEqualTo(Schedule.of(7, 3));
        assertThat(Schedule.of(7, 3)).isNotEqualTo(Schedule.of(8, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, -5})
    void holdsEveryKindOfFaultWithinThreeMinutes(long seed) {
        var kinds = Schedule.of(seed, 3).inOrder().stream()
                .map(planned -> planned.fault().kind())
                .collect(toSet());

        assertThat(kinds)
                .contains(
                        "kill pledge", "kill inspection", "kill award", "kill notification", "kill kafka", "kill mongo")
                .contains("suspend pledge", "broker away", "dead letters refused", "rewind", "rebalance storm")
                .anyMatch(kind -> kind.startsWith("terminate"));
        assertThat(kinds).containsAll(named("kafka ", Disturbance.values(), "none"));
        assertThat(kinds).containsAll(named("mongo ", Disturbance.values(), "none"));
        assertThat(kinds).containsAll(named("mail ", Disturbance.values(), "none"));
        assertThat(kinds).containsAll(named("mail server ", MailMood.values(), "obliging"));
        assertThat(kinds).containsAll(named("poison ", PoisonKind.values(), ""));
        assertThat(kinds).containsAll(named("redelivery ", Redelivery.values(), ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 30})
    void keepsTheFaultsOfALaneApartAndWithinTheTime(int minutes) {
        for (var lane : Schedule.of(20_261_122, minutes).lanes()) {
            var free = Duration.ZERO;
            for (var planned : lane) {
                assertThat(planned.at()).isGreaterThanOrEqualTo(free);
                free = planned.at().plus(planned.lasting());
            }
            assertThat(free).isLessThan(Duration.ofMinutes(minutes));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 30})
    void killsARelayOnceInEveryRoundWhileNothingElseIsWrong(int minutes) {
        var all = Schedule.of(20_261_122, minutes).inOrder();
        var kills = all.stream()
                .filter(planned -> planned.fault() instanceof Fault.KillRelay)
                .toList();

        assertThat(kills).hasSize(minutes / 3);
        for (var kill : kills) {
            var takenOver = kill.at().plus(kill.lasting());
            assertThat(all)
                    .filteredOn(planned -> !planned.equals(kill))
                    .noneMatch(planned -> planned.at().compareTo(takenOver) < 0
                            && planned.at().plus(planned.lasting()).compareTo(kill.at()) > 0);
        }
    }

    @Test
    void keepsTheBrokerAwayForMinutesInALongRun() {
        assertThat(Schedule.of(1, 30).inOrder())
                .filteredOn(planned -> planned.fault() instanceof Fault.BrokerAway)
                .isNotEmpty()
                .allSatisfy(planned -> assertThat(planned.lasting()).isGreaterThanOrEqualTo(Duration.ofSeconds(55)));
    }

    private static Set<String> named(String before, Enum<?>[] values, String butNot) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .filter(name -> !List.of(butNot).contains(name))
                .map(name -> before + name)
                .collect(toSet());
    }
}
