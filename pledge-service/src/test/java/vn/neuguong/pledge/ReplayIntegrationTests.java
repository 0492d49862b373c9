package vn.neuguong.pledge;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.cascade.RecordStep;
import vn.neuguong.pledge.cascade.StepRecording;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.HandOutAtPhuXuan;
import vn.neuguong.pledge.pledges.AcknowledgePledge;
import vn.neuguong.pledge.pledges.Acknowledging;
import vn.neuguong.pledge.pledges.Device;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.SignPledge;
import vn.neuguong.pledge.pledges.Signing;
import vn.neuguong.pledge.pledges.Viewing;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Ending;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.Plans;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.NumberedStaff;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.testing.replay.Chapter;
import vn.neuguong.testing.replay.ReplayTests;
import vn.neuguong.testing.replay.Telling;

/** The events are about the service's own aggregates, which the real use cases bring to where the events say they are. */
@TestPropertySource(
        properties = {"neuguong.acknowledgements.collecting-time=PT0S", "neuguong.pledges.first-round-after=PT1H"})
class ReplayIntegrationTests extends ReplayTests {

    private static final String LAN = "7d1f0c7e-52a4-4c38-9c1e-0f6d3b1a9e21";
    private static final String TRUONG = "7d1f0c7e-0002-4c38-9c1e-0f6d3b1a9e21";

    private static final String CHI = "7d1f0c7e-0003-4c38-9c1e-0f6d3b1a9e21";
    private static final String DUNG = "7d1f0c7e-0004-4c38-9c1e-0f6d3b1a9e21";
    private static final String SECOND_OF_CHI = PhuXuan.CAMPAIGN + ".2." + CHI;

    @Autowired
    private UnitTrees trees;

    @Autowired
    private Activities activities;

    @Autowired
    private Clock clock;

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Launching launching;

    @Autowired
    private Ending ending;

    @Autowired
    private StepRecording recording;

    @Autowired
    private Signing signing;

    @Autowired
    private Acknowledging acknowledging;

    @Autowired
    private Pledges pledges;

    private final Set<String> pledgeIds = new TreeSet<>();

    @Override
    protected List<Chapter> chapters() {
        var launched = example("programmeEvents", "programme.launched.v1");
        var signed = example("pledgeEvents", "pledge.signed.v1");
        var acknowledged = example("pledgeEvents", "pledge.acknowledged.v1");
        var away = example("hrPeople", "hr.person-away.v1").about("SV010");
        var returned = example("hrPeople", "hr.person-returned.v1").about("SV010");
        var seatsChanged = example("pledgeEvents", "pledge.seats-changed.v1");
        var superseded = example("pledgeEvents", "pledge.superseded.v1");
        var ended = example("pledgeEvents", "pledge.ended.v1");
        var employed = example("employmentEvents", "employment.changed.v1");
        var unitChanged = example("unitEvents", "unit.changed.v1");
        var unitLaunched = example("cascadeEvents", "unit-launch.step-recorded.v1+launched");
        // Before the launch: whoever moves at the same moment is invited from the one unit or the other.
        var moved = example("hrPeople", "hr.person-changed.v1+civil-servant").about("SV011");
        var fromPersonnel = Stream.of(
                        Stream.of(away, returned, moved),
                        closedAndReopened("hr.unit-closed.v1", "hr.unit-reopened.v1", "QUAN-HOA-LU"),
                        closedAndReopened("hr.unit-closed.v1+empty", "hr.unit-reopened.v1+alone", "MN-ANH-DUONG"),
                        otherExamples("hrUnits", "hr.unit-reopened.v1", "hr.unit-reopened.v1+alone"),
                        otherExamples(
                                "hrPeople",
                                "hr.person-away.v1",
                                "hr.person-returned.v1",
                                "hr.person-changed.v1+civil-servant"))
                .flatMap(tellings -> tellings)
                .toArray(Telling[]::new);
        return List.of(
                Chapter.of(fromPersonnel),
                Chapter.of(launched),
                Chapter.of(unitChanged.about(PhuXuan.CITY)).given(this::handTheCityToThuy),
                Chapter.of(unitLaunched).given(this::launchInTheSchool),
                Chapter.of(
                                signed,
                                signed.about(pledgeOf(TRUONG)),
                                signed.about(pledgeOf(CHI)),
                                signed.about(pledgeOf(DUNG)))
                        .given(() -> pledgeIds.forEach(this::sign)),
                Chapter.of(acknowledged, acknowledged).given(() -> acknowledgeBySeats(pledgeOf(LAN), PhuXuan.OANH)),
                Chapter.of(employed.about(DUNG)).given(this::dungLeaves),
                Chapter.of(ended.about(pledgeOf(DUNG))),
                Chapter.of(unitChanged.about(PhuXuan.SCHOOL)).given(this::handTheSchoolToThuy),
                Chapter.of(seatsChanged.about(pledgeOf(TRUONG)), seatsChanged.about(pledgeOf(CHI))),
                Chapter.of(acknowledged.about(pledgeOf(TRUONG)), acknowledged.about(pledgeOf(TRUONG)))
                        .given(() -> acknowledgeBySeats(pledgeOf(TRUONG), PhuXuan.THUY)),
                Chapter.of(example("disseminationEvents", "activity.held.v1")),
                Chapter.of(launched).given(this::launchTheNextVersion),
                Chapter.of(signed.about(SECOND_OF_CHI)).given(() -> sign(SECOND_OF_CHI)),
                Chapter.of(superseded.about(pledgeOf(CHI))),
                Chapter.of(example("programmeEvents", "programme.ended.v1"))
                        .given(() -> ending.endEarly(PhuXuan.CAMPAIGN, "Thay bằng cuộc vận động mới")),
                Chapter.of(
                        ended.about(pledgeOf(LAN)),
                        ended.about(pledgeOf(TRUONG)),
                        ended.about(pledgeOf(CHI)),
                        ended.about(SECOND_OF_CHI)));
    }

    @Override
    protected void forget() {
        ReflectionTestUtils.setField(trees, "snapshot", null);
    }

    private void dungLeaves() {
        var dung = staff.findById(DUNG).orElseThrow();
        dung.leave(EffectiveDay.on(LocalDate.now(clock).minusDays(1), clock));
        staff.save(dung);
    }

    /** What waits for the head of the school waits for her now. */
    private void handTheSchoolToThuy() {
        var school = units.findById(PhuXuan.SCHOOL).orElseThrow();
        var seats = List.of(PhuXuan.held(Seat.HEAD, PhuXuan.THUY), PhuXuan.held(Seat.UNION, PhuXuan.DIEP));
        school.amend(
                new UnitProfile(UnitKind.SCHOOL, PhuXuan.SCHOOL_NAME, PhuXuan.CITY, seats), EffectiveDay.now(clock));
        units.save(school);
    }

    private void launchTheNextVersion() {
        drafting.redraft(PhuXuan.CAMPAIGN, PhuXuan.plan(), IfMatch.ANY);
        launching.launch(PhuXuan.CAMPAIGN);
    }

    @Override
    protected void endLeases(MongoDatabase database) {
        database.getCollection("reorganisationTurn").deleteMany(new Document());
    }

    @Override
    protected void arrange(Map<String, Set<String>> keys) {
        units.insert(List.of(PhuXuan.city(), PhuXuan.school(), PhuXuan.another("PHUONG-HOA-LU")));
        staff.insert(List.of(PhuXuan.HIEU, PhuXuan.THUY, PhuXuan.OANH, PhuXuan.DIEP));
        units.insert(keys.get("hrUnits").stream().map(PhuXuan::another).toList());
        staff.insert(keys.get("hrPeople").stream()
                .map(number -> PhuXuan.person(number, "Người của " + number, PhuXuan.SCHOOL))
                .toList());
        pledgeIds.addAll(keys.get("pledgeEvents"));
        pledgeIds.remove(SECOND_OF_CHI);
        staff.insert(pledgeIds.stream()
                .map(id -> NumberedStaff.teacher(id.substring(pledgeOf("").length())))
                .toList());
        for (var id : keys.get("disseminationEvents")) {
            activities.save(
                    id.equals(HandOutAtPhuXuan.ID) ? HandOutAtPhuXuan.held() : HandOutAtPhuXuan.meetingHeld(id));
        }
        for (var programmeId : keys.get("programmeEvents")) {
            drafting.draft(programmeId, Plans.with(LaunchOfPhuXuan.planThatInvitesAfterwards()));
            launching.launch(programmeId);
        }
    }

    private Stream<Telling> closedAndReopened(String closing, String reopening, String unitId) {
        return Stream.of(closing, reopening)
                .map(example -> example("hrUnits", example).about(unitId));
    }

    /** Who joined a queue first does not matter. */
    @Override
    protected Set<String> sets() {
        return Set.of("waiting");
    }

    /** Random by design: each play of the history makes codes of its own. */
    @Override
    protected Set<String> realTimeFields() {
        return Set.of("changes", "counted", "dirtySince", "countedAt", "history", "members", "verificationCode");
    }

    /** The city's own launch has to follow. */
    private void handTheCityToThuy() {
        var city = units.findById(PhuXuan.CITY).orElseThrow();
        city.amend(
                new UnitProfile(UnitKind.CITY, PhuXuan.CITY_NAME, null, List.of(PhuXuan.held(Seat.HEAD, PhuXuan.THUY))),
                PhuXuan.SINCE_2020);
        units.save(city);
    }

    /** Only then are the people of the school asked. */
    private void launchInTheSchool() {
        for (var step : LaunchStep.values()) {
            recording.record(
                    new RecordStep(
                            LaunchOfPhuXuan.ID,
                            step,
                            LaunchOfPhuXuan.OANH,
                            LocalDate.ofInstant(PhuXuan.LAUNCH, PhuXuan.VIETNAM),
                            null,
                            null,
                            null),
                    null);
        }
    }

    private static String pledgeOf(String personId) {
        return "%s.1.%s".formatted(PhuXuan.CAMPAIGN, personId);
    }

    private void sign(String pledgeId) {
        var pledge = pledges.findById(pledgeId).orElseThrow();
        signing.sign(
                new SignPledge(pledgeId, new Viewing(pledge.terms().textSha256(), Device.COMPUTER, PhuXuan.LAUNCH)));
    }

    private void acknowledgeBySeats(String pledgeId, StaffMember head) {
        acknowledging.acknowledge(new AcknowledgePledge(pledgeId, Seat.HEAD, head.personId()));
        acknowledging.acknowledge(new AcknowledgePledge(pledgeId, Seat.UNION, PhuXuan.DIEP.personId()));
    }
}
