package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Invites everybody in the audience of a launched programme, page by page in flat memory. Pledge ids are made of
 * programme version and person, and a page inserts only the pledges that are missing: after a crash in the middle the
 * whole of it is simply done again.
 */
@Service
public class InvitationFanOut implements ProgrammeFollower {

    private static final int PAGE_SIZE = 500;

    private final UnitTrees trees;
    private final StaffMembers staff;
    private final ProgrammeTexts texts;
    private final Pledges pledges;
    private final Clock clock;

    InvitationFanOut(UnitTrees trees, StaffMembers staff, ProgrammeTexts texts, Pledges pledges, Clock clock) {
        this.trees = trees;
        this.staff = staff;
        this.texts = texts;
        this.pledges = pledges;
        this.clock = clock;
    }

    @Override
    public void programmeLaunched(Programme programme) {
        if (programme.plan().invitesAtLaunch()) {
            inviteAll(programme);
        }
    }

    @Override
    public void programmeEnded(Programme programme) {}

    /** Invites those in the audience of the launched programme who are not invited yet. */
    public void inviteAll(Programme programme) {
        var units = unitsOf(programme);
        var staffKinds = programme.plan().audience().staffKinds();
        List<StaffMember> page;
        var lastPersonId = "";
        do {
            page = staff.nextMembers(units.keySet(), staffKinds, lastPersonId, PAGE_SIZE);
            inviteMissing(page, programme, units);
            lastPersonId = page.isEmpty() ? lastPersonId : page.getLast().personId();
        } while (page.size() == PAGE_SIZE);
    }

    private void inviteMissing(List<StaffMember> page, Programme programme, Map<String, UnitNode> units) {
        var existing = new HashSet<String>();
        pledges.findAllById(page.stream()
                        .map(member -> PledgeId.of(programme, member.personId()))
                        .toList())
                .forEach(pledge -> existing.add(pledge.id()));
        var missing = page.stream()
                .filter(member -> programme.plan().audience().includes(member))
                .filter(member -> !existing.contains(PledgeId.of(programme, member.personId())))
                .flatMap(member -> invite(member, programme, Objects.requireNonNull(units.get(member.unitId()))))
                .toList();
        if (!missing.isEmpty()) {
            pledges.insert(missing);
        }
    }

    private Stream<Pledge> invite(StaffMember member, Programme programme, UnitNode unit) {
        return texts
                .textFor(programme, member, unit.kind())
                .map(text -> Pledge.invite(
                        Invitation.of(
                                termsOf(programme, text),
                                new Signer(member.personId(), unit.unitId(), unit.name(), member.staffKind())),
                        clock.instant()))
                .stream();
    }

    private Map<String, UnitNode> unitsOf(Programme programme) {
        var launchDay =
                programme.launchedAt().orElseThrow().atZone(clock.getZone()).toLocalDate();
        return programme.plan().audience().unitsIn(trees.on(launchDay)).stream()
                .collect(Collectors.toMap(UnitNode::unitId, unit -> unit));
    }

    private static PledgeTerms termsOf(Programme programme, PledgeText text) {
        return new PledgeTerms(
                programme.id(),
                programme.programmeVersion(),
                programme.plan().name(),
                text.clauseSets(),
                text.sha256(),
                programme.plan().pledgeDueAt());
    }
}
