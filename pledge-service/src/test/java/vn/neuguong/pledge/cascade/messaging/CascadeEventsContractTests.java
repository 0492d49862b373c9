package vn.neuguong.pledge.cascade.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class CascadeEventsContractTests {

    private static final String RECORDED = "unit-launch.step-recorded.v1";

    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final List<String> launched = new ArrayList<>();
    private final CascadeEventsConsumer cascadeEvents =
            new CascadeEventsConsumer(programmes, List.of(new Diary("first"), new Diary("second")));

    @Test
    void tellsEveryFollowerOfUnitThatHasLaunched() {
        programmes.holding(NamKhong.launched());

        accept(example(true));

        assertThat(launched).containsExactly("first: " + PhuXuan.SCHOOL, "second: " + PhuXuan.SCHOOL);
    }

    @Test
    void waitsForTheLastStep() {
        accept(example(false));

        assertThat(launched).isEmpty();
    }

    @Test
    void tellsNobodyOfLaunchesThatDoNotCountAnyMore() {
        var newer = NamKhong.launched();
        NamKhong.launchAgain(newer);
        programmes.holding(newer);
        accept(example(true));
        programmes.holding(NamKhong.ended());
        accept(example(true));

        assertThat(launched).isEmpty();
    }

    @Test
    void leavesWhatWasSentBackAlone() {
        cascadeEvents.accept(
                ReceivedEvent.example("pledge", "unit-launch.step-sent-back.v1").alone());

        assertThat(launched).isEmpty();
    }

    @Test
    void rejectsLaunchOfUnknownProgrammeForGood() {
        assertThatThrownBy(() -> accept(example(true)))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("there is no programme " + PhuXuan.CAMPAIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programmeId", "programmeVersion", "unitId", "launched"})
    void rejectsEventWithoutWhatItReadsForGood(String field) {
        programmes.holding(NamKhong.launched());
        var incomplete = example(true);
        incomplete.remove(field);

        assertThatThrownBy(() -> accept(incomplete))
                .hasCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining(field);
        assertThat(launched).isEmpty();
    }

    /** The published example, before or after the last step. */
    private static Document example(boolean launched) {
        return Document.parse(ServiceContract.of("pledge").example(RECORDED)).append("launched", launched);
    }

    private void accept(Document event) {
        cascadeEvents.accept(ReceivedEvent.of(RECORDED, event.toJson()).alone());
    }

    private final class Diary implements ProgrammeFollower {

        private final String name;

        Diary(String name) {
            this.name = name;
        }

        @Override
        public void programmeLaunched(Programme programme) {
            throw new AssertionError("nothing was launched but a unit");
        }

        @Override
        public void programmeEnded(Programme programme) {
            throw new AssertionError("nothing has ended");
        }

        @Override
        public void unitLaunched(Programme programme, String unitId) {
            launched.add("%s: %s".formatted(name, unitId));
        }
    }
}
