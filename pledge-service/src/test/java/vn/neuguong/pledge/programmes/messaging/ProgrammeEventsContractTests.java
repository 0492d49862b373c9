package vn.neuguong.pledge.programmes.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.testing.ReceivedEvent;

class ProgrammeEventsContractTests {

    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final List<String> told = new ArrayList<>();
    private final ProgrammeEventsConsumer consumer =
            new ProgrammeEventsConsumer(programmes, List.of(new Diary("first"), new Diary("second")));

    @Test
    void tellsEveryFollowerOfThePublishedExamples() {
        programmes.holding(NamKhong.launched());

        consumer.accept(ReceivedEvent.example("pledge", "programme.launched.v1").alone());
        consumer.accept(ReceivedEvent.example("pledge", "programme.ended.v1").alone());

        assertThat(told)
                .containsExactly(
                        "first: launched nam-khong-2026",
                        "second: launched nam-khong-2026",
                        "first: ended nam-khong-2026",
                        "second: ended nam-khong-2026");
    }

    @Test
    void rejectsLaunchOfUnknownProgrammeForGood() {
        assertThatThrownBy(() -> consumer.accept(
                        ReceivedEvent.example("pledge", "programme.launched.v1").alone()))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("there is no programme " + PhuXuan.CAMPAIGN);
        assertThat(told).isEmpty();
    }

    @Test
    void rejectsLaunchWithoutProgrammeForGood() {
        assertThatThrownBy(() -> consumer.accept(
                        ReceivedEvent.of("programme.launched.v1", "{}").alone()))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("programmeId");
    }

    private final class Diary implements ProgrammeFollower {

        private final String name;

        Diary(String name) {
            this.name = name;
        }

        @Override
        public void programmeLaunched(Programme programme) {
            told.add("%s: launched %s".formatted(name, programme.id()));
        }

        @Override
        public void programmeEnded(Programme programme) {
            told.add("%s: ended %s".formatted(name, programme.id()));
        }
    }
}
