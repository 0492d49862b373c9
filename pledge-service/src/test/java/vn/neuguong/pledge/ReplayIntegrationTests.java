package vn.neuguong.pledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.pledge.pledges.AcknowledgePledge;
import vn.neuguong.pledge.pledges.Acknowledging;
import vn.neuguong.pledge.pledges.Device;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.SignPledge;
import vn.neuguong.pledge.pledges.Signing;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.roster.NumberedStaff;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.testing.replay.Chapter;
import vn.neuguong.testing.replay.ReplayTests;

/** The events are about the service's own aggregates, which the real use cases bring to where the events say they are. */
class ReplayIntegrationTests extends ReplayTests {

    private static final String LAN = "7d1f0c7e-52a4-4c38-9c1e-0f6d3b1a9e21";
    private static final String TRUONG = "7d1f0c7e-0002-4c38-9c1e-0f6d3b1a9e21";

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Launching launching;

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
        // Before the launch: whoever moves at the same moment is invited from the one unit or the other.
        var moved = example("hrPeople", "hr.person-changed.v1+civil-servant").about("SV011");
        return List.of(
                Chapter.of(away, returned, moved),
                Chapter.of(launched),
                Chapter.of(signed, signed.about(pledgeOf(TRUONG))).given(() -> pledgeIds.forEach(this::sign)),
                Chapter.of(acknowledged, acknowledged).given(() -> acknowledgeBySeats(pledgeOf(LAN))),
                Chapter.of(acknowledged.about(pledgeOf(TRUONG)), acknowledged.about(pledgeOf(TRUONG)))
                        .given(() -> acknowledgeBySeats(pledgeOf(TRUONG))));
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
        staff.insert(pledgeIds.stream()
                .map(id -> NumberedStaff.teacher(id.substring(pledgeOf("").length())))
                .toList());
        for (var programmeId : keys.get("programmeEvents")) {
            drafting.draft(programmeId, PhuXuan.plan());
            launching.launch(programmeId);
        }
    }

    /** Who joined a queue first does not matter. */
    @Override
    protected Set<String> sets() {
        return Set.of("waiting");
    }

    private static String pledgeOf(String personId) {
        return "%s.1.%s".formatted(PhuXuan.CAMPAIGN, personId);
    }

    private void sign(String pledgeId) {
        var pledge = pledges.findById(pledgeId).orElseThrow();
        signing.sign(new SignPledge(pledgeId, pledge.terms().textSha256(), Device.COMPUTER));
    }

    private void acknowledgeBySeats(String pledgeId) {
        acknowledging.acknowledge(new AcknowledgePledge(pledgeId, Seat.HEAD, PhuXuan.OANH.personId()));
        acknowledging.acknowledge(new AcknowledgePledge(pledgeId, Seat.UNION, PhuXuan.DIEP.personId()));
    }
}
