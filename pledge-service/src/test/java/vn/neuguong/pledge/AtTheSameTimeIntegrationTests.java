package vn.neuguong.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.acknowledgements.AcknowledgePledges;
import vn.neuguong.pledge.acknowledgements.BatchAcknowledging;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.WaitingPledge;
import vn.neuguong.pledge.imports.ImportOverview;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.UploadedRoster;
import vn.neuguong.pledge.imports.UploadedRoster.Upload;
import vn.neuguong.pledge.pledges.Evidence;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.proposals.ProposalContent;
import vn.neuguong.pledge.proposals.ProposalDeciding;
import vn.neuguong.pledge.proposals.ProposalKind;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.Proposals;
import vn.neuguong.pledge.proposals.Proposing;
import vn.neuguong.pledge.proposals.SubmitProposal;
import vn.neuguong.pledge.roster.FillSeat;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.Seating;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.testing.IntegrationTest;

/** What people do at the same time: sign, import the roster, launch, acknowledge; each test goes on from the last. */
@IntegrationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AtTheSameTimeIntegrationTests {

    private static final int TEACHERS = 24;
    private static final String UNITS = """
        unit_code,name,kind,parent_code,seats
        CD-SONG-VAN,Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION
        THCS-PHU-XUAN,Trường Trung học cơ sở Phú Xuân,SCHOOL,CD-SONG-VAN,HEAD;UNION
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private RosterImporting importing;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Launching launching;

    @Autowired
    private Seating seating;

    @Autowired
    private BatchAcknowledging acknowledging;

    @Autowired
    private Proposing proposing;

    @Autowired
    private ProposalDeciding deciding;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Clock clock;

    @Test
    @Order(1)
    void losesNoSignatureAndNoRow() throws Exception {
        confirmed(checked(people(TEACHERS, "Giáo viên", "vi")));
        var client = new CampaignClient(port);
        client.draft();
        client.launch();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.coverage()).containsEntry("invited", TEACHERS));
        var preview = checked(people(TEACHERS, "Giáo viên chính", "en"));
        var pages = everybody().stream().map(client::signingPageOf).toList();

        try (var hands = Executors.newFixedThreadPool(6)) {
            var signatures = pages.stream()
                    .map(page -> hands.submit((Callable<String>) page::sign))
                    .toList();
            confirmed(preview);
            for (var signature : signatures) {
                assertThat(signature.get()).contains("notice good");
            }
        }

        await().untilAsserted(() -> assertThat(client.coverage()).containsEntry("signed", TEACHERS));
        assertThat(everybody())
                .hasSize(TEACHERS)
                .allSatisfy(teacher -> assertThat(teacher.dutyGroup()).contains("Giáo viên chính"));
    }

    /** The head and who stands in for her press the button together, while the seat passes from one to the other. */
    @Test
    @Order(2)
    void letsTwoHeadsAcknowledgeEachPledgeOnceBetweenThem() throws Exception {
        var people = everybody();
        var head = people.getFirst().personId();
        var delegate = people.get(1).personId();
        var today = LocalDate.now(clock);
        var appointed = new FillSeat(null, head, new FillSeat.Delegation(delegate, today, null), today);

        try (var hands = Executors.newFixedThreadPool(2)) {
            var byHead = hands.submit(() -> acknowledgeAllAs(head));
            var passedOn = hands.submit(() -> seating.fill(PhuXuan.SCHOOL, Seat.HEAD, appointed, IfMatch.ANY));
            byHead.get();
            passedOn.get();
        }
        await().untilAsserted(() -> {
            acknowledgeAllAs(delegate);
            assertThat(pledgesOf(people)).allMatch(pledge -> pledge.status() == PledgeStatus.IN_FORCE);
        });

        assertThat(pledgesOf(people))
                .hasSize(TEACHERS)
                .allSatisfy(pledge -> assertThat(pledge.evidence())
                        .filteredOn(evidence -> evidence.kind() == Evidence.Kind.ACKNOWLEDGED)
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    @Order(3)
    void asksEverybodyOnceWhenTheNextVersionIsLaunchedDuringAnImport() throws Exception {
        var preview = checked(people(2 * TEACHERS, "Giáo viên", "vi"));
        var plan = programmes.findById(PhuXuan.CAMPAIGN).orElseThrow().plan();
        drafting.redraft(PhuXuan.CAMPAIGN, plan, IfMatch.ANY);

        try (var hands = Executors.newFixedThreadPool(2)) {
            var imported = hands.submit(() -> confirmed(preview));
            var launched = hands.submit(() -> launching.launch(PhuXuan.CAMPAIGN));
            imported.get();
            launched.get();
        }

        var client = new CampaignClient(port);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.coverage()).containsEntry("invited", 2 * TEACHERS));
    }

    @Test
    @Order(4)
    void leavesOneProposalOpenOfTwoThatOfficialsMergeIntoEachOther() throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                var one = proposed();
                var other = proposed();
                var together = new CyclicBarrier(2);
                var merges = List.of(
                        hands.submit(() -> merge(one, other, together)),
                        hands.submit(() -> merge(other, one, together)));
                for (var merge : merges) {
                    merge.get();
                }
                assertThat(List.of(one, other))
                        .extracting(id -> proposals.findById(id).orElseThrow().status())
                        .contains(ProposalStatus.SUBMITTED);
            }
        }
    }

    private String proposed() {
        var content = new ProposalContent(
                "five-nos@1", ProposalKind.ADDITION, null, "Không đi làm muộn.", "Để công việc không chậm.");
        var personId = UUID.randomUUID().toString();
        return proposing
                .submit(new SubmitProposal(content, personId, PhuXuan.SCHOOL, false))
                .id();
    }

    /** Answers whether it was merged: the other may have been faster, or both in each other's way. */
    private boolean merge(String duplicateId, String intoId, CyclicBarrier together) throws Exception {
        together.await();
        try {
            return deciding.merge(duplicateId, intoId).status() == ProposalStatus.MERGED;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void acknowledgeAllAs(String holderId) {
        var waiting = pledgesOf(everybody()).stream()
                .map(pledge -> new WaitingPledge(pledge.id(), PhuXuan.SCHOOL_NAME, "PERSON", PhuXuan.LAUNCH))
                .toList();
        var ids = waiting.stream().map(WaitingPledge::pledgeId).collect(Collectors.toSet());
        acknowledging.acknowledge(new AcknowledgePledges(
                new Waiting("any", PhuXuan.plan().wordedName(), PhuXuan.SCHOOL_NAME, Seat.HEAD, holderId, waiting, 0),
                ids));
    }

    private List<Pledge> pledgesOf(List<StaffMember> people) {
        return pledges.findAllById(people.stream()
                .map(person -> PhuXuan.CAMPAIGN + ".1." + person.personId())
                .toList());
    }

    private List<StaffMember> everybody() {
        var numbers = IntStream.range(0, TEACHERS).mapToObj("GV%03d"::formatted).toList();
        return staff.findByStaffNumberIn(numbers).stream()
                .sorted(Comparator.comparing(StaffMember::staffNumber))
                .toList();
    }

    private ImportOverview checked(String people) {
        var preview = settled(importing.receive(new UploadedRoster(csv("units", UNITS), csv("people", people), null)));
        assertThat(preview.status()).isEqualTo("PREVIEWED");
        return preview;
    }

    private boolean confirmed(ImportOverview preview) {
        assertThat(settled(importing.confirm(preview.importId(), null)).status())
                .isEqualTo("CONFIRMED");
        return true;
    }

    private ImportOverview settled(ImportOverview asked) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> importing.look(asked.importId()), ImportOverview::settled);
    }

    private static String people(int count, String duty, String language) {
        return "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language\n"
                + IntStream.range(0, count)
                        .mapToObj(number -> "GV%03d,Lê Văn An,gv%03d@phu-xuan.example,%s,PUBLIC_EMPLOYEE,%s,%s,%s\n"
                                .formatted(number, number, PhuXuan.SCHOOL, duty, number == 0 ? "HEAD" : "", language))
                        .collect(Collectors.joining());
    }

    private static Upload csv(String name, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
