package vn.neuguong.inspection.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.inspection.checklists.Answer;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.FlawedAnswersException;
import vn.neuguong.inspection.checklists.Mark;
import vn.neuguong.inspection.checklists.Wording;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionCompleted;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionOpened;

class SelfInspectionUnitTests {

    private static final String LAN = "6c1a0a0e-lan";
    private static final String HUNG = "9d3b7c55-hung";
    private static final Instant LAUNCH = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-04T10:00:00Z");
    private static final String ID = "nam-khong-2026.thcs-phu-xuan.self";

    private final InspectionSubject phuXuan =
            new InspectionSubject("nam-khong-2026", Schools.PROGRAMME_NAME, "thcs-phu-xuan", "Trường THCS Phú Xuân");
    private final Checklist checklist = new Checklist(
            "nen-nep",
            1,
            LocalDate.of(2026, 1, 1),
            new Wording("Nền nếp", "Order"),
            List.of(item("gio-giac", 60), item("trang-phuc", 40)));
    private final List<Answer> answers =
            List.of(new Answer("gio-giac", Mark.MET, null), new Answer("trang-phuc", Mark.PARTLY, "hai buổi quên thẻ"));

    private final SelfInspection inspection = SelfInspection.open(phuXuan, checklist.ref(), DUE);

    @Test
    void opensWithTaskForTheResponsiblePerson() {
        inspection.assignTo(LAN, LAUNCH);

        assertThat(inspection.raisedEvents())
                .containsExactly(
                        new InspectionOpened(ID, phuXuan, checklist.ref(), DUE),
                        new TaskOpened(
                                ID + ":self-inspect",
                                "inspection.self-inspect",
                                LAN,
                                LAUNCH,
                                DUE,
                                Map.of(
                                        "programmeName", "Nói không với tiêu cực",
                                        "unitName", "Trường THCS Phú Xuân")));
    }

    @Test
    void waitsWithoutTaskWhileNobodyIsResponsible() {
        assertThat(inspection.assignTo(null, LAUNCH)).isFalse();

        assertThat(inspection.raisedEvents()).hasOnlyElementsOfType(InspectionOpened.class);
        assertThat(inspection.assignment()).isEmpty();
    }

    @Test
    void opensNoSecondTaskForTheSamePerson() {
        inspection.assignTo(LAN, LAUNCH);

        assertThat(inspection.assignTo(LAN, LAUNCH.plusSeconds(60))).isFalse();
        assertThat(inspection.raisedEvents())
                .filteredOn(TaskOpened.class::isInstance)
                .hasSize(1);
    }

    @Test
    void cancelsTheTaskAndOpensAnotherForTheNewHolder() {
        inspection.assignTo(LAN, LAUNCH);
        var handover = LAUNCH.plus(Duration.ofDays(3));

        assertThat(inspection.assignTo(HUNG, handover)).isTrue();

        assertThat(inspection.raisedEvents())
                .contains(new TaskClosed(ID + ":self-inspect", LAN, handover, Outcome.CANCELLED))
                .last()
                .isInstanceOfSatisfying(TaskOpened.class, opened -> {
                    assertThat(opened.taskId()).isEqualTo(ID + ":self-inspect-2");
                    assertThat(opened.assigneeId()).isEqualTo(HUNG);
                    assertThat(opened.dueAt()).isEqualTo(DUE);
                });
    }

    @Test
    void givesReturningHolderTaskOfItsOwn() {
        inspection.assignTo(LAN, LAUNCH);
        inspection.assignTo(null, LAUNCH.plusSeconds(1));
        inspection.assignTo(LAN, LAUNCH.plusSeconds(2));

        assertThat(inspection.assignment()).contains(new Assignment(ID + ":self-inspect-2", LAN));
    }

    @Test
    void completesWithScoreAndClosesTheTask() {
        inspection.assignTo(LAN, LAUNCH);
        var now = LAUNCH.plus(Duration.ofDays(5));

        assertThat(inspection.complete(ID + ":self-inspect", checklist, answers, now))
                .isTrue();

        assertThat(inspection.status()).isEqualTo(InspectionStatus.COMPLETED);
        assertThat(inspection.raisedEvents())
                .endsWith(
                        new InspectionCompleted(ID, phuXuan, checklist.ref(), DUE, now, 80),
                        new TaskClosed(ID + ":self-inspect", LAN, now, Outcome.DONE));
    }

    @Test
    void takesTheSameAnswersAgainWithoutEvent() {
        inspection.assignTo(LAN, LAUNCH);
        inspection.complete(ID + ":self-inspect", checklist, answers, LAUNCH);
        var raised = inspection.raisedEvents();

        assertThat(inspection.complete(ID + ":self-inspect", checklist, answers, LAUNCH.plusSeconds(9)))
                .isFalse();
        assertThat(inspection.raisedEvents()).isEqualTo(raised);
        assertThat(inspection.completedAt()).isEqualTo(LAUNCH);
    }

    @Test
    void letsTheFirstAnswersStand() {
        inspection.assignTo(LAN, LAUNCH);
        inspection.complete(ID + ":self-inspect", checklist, answers, LAUNCH);
        var better = List.of(new Answer("gio-giac", Mark.MET, null), new Answer("trang-phuc", Mark.MET, null));

        assertThatExceptionOfType(InspectionAlreadyCompletedException.class)
                .isThrownBy(() -> inspection.complete(ID + ":self-inspect", checklist, better, LAUNCH))
                .withMessageContaining("it is COMPLETED");
        assertThat(inspection.score()).isEqualTo(80);
    }

    @Test
    void refusesAnswersThroughTaskOfFormerHolder() {
        inspection.assignTo(LAN, LAUNCH);
        inspection.assignTo(HUNG, LAUNCH);

        assertThatExceptionOfType(InspectionReassignedException.class)
                .isThrownBy(() -> inspection.complete(ID + ":self-inspect", checklist, answers, LAUNCH));
        assertThat(inspection.status()).isEqualTo(InspectionStatus.OPEN);
    }

    @Test
    void staysOpenWhenAnswersAreIncomplete() {
        inspection.assignTo(LAN, LAUNCH);
        var raised = inspection.raisedEvents();

        assertThatExceptionOfType(FlawedAnswersException.class)
                .isThrownBy(() -> inspection.complete(ID + ":self-inspect", checklist, answers.subList(0, 1), LAUNCH));
        assertThat(inspection.status()).isEqualTo(InspectionStatus.OPEN);
        assertThat(inspection.answers()).isEmpty();
        assertThat(inspection.raisedEvents()).isEqualTo(raised);
    }

    @Test
    void refusesAnswersToAnotherVersionOfTheChecklist() {
        inspection.assignTo(LAN, LAUNCH);
        var next = new Checklist("nen-nep", 2, LocalDate.of(2026, 9, 1), checklist.title(), checklist.items());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspection.complete(ID + ":self-inspect", next, answers, LAUNCH));
    }

    @Test
    void keepsTheTaskWithWhoeverCompletedIt() {
        inspection.assignTo(LAN, LAUNCH);
        inspection.complete(ID + ":self-inspect", checklist, answers, LAUNCH);

        assertThat(inspection.assignTo(HUNG, LAUNCH.plusSeconds(5))).isFalse();
        assertThat(inspection.assignment()).map(Assignment::assigneeId).contains(LAN);
    }

    @Test
    void belongsToTheProcessOfItsProgramme() {
        assertThat(inspection.correlationId()).isEqualTo("nam-khong-2026");
        assertThat(inspection.aggregateId()).isEqualTo(ID);
        assertThat(SelfInspection.idOfTask(ID + ":self-inspect-2")).isEqualTo(ID);
    }

    private static ChecklistItem item(String id, int points) {
        var words = new Wording("Gọn gàng?", "Neat?");
        return new ChecklistItem(id, "qt-522." + id, words, words, words, points);
    }
}
