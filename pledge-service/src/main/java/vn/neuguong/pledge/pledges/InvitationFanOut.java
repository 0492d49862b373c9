package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.Programme;
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
public class InvitationFanOut {

    private static final int PAGE_SIZE = 500;

    private final UnitTrees trees;
    private final StaffMembers staff;
    private final Pledges pledges;
    private final Clock clock;

    InvitationFanOut(UnitTrees trees, StaffMembers staff, Pledges pledges, Clock clock) {
        this.trees = trees;
        this.staff = staff;
        this.pledges = pledges;
        this.clock = clock;
    }

    /** Invites those in the audience of the launched programme who are not invited yet. */
    public void inviteAll(Programme programme) {
        var terms = termsOf(programme);
        var unitNames = unitNamesIn(programme);
        var staffKinds = programme.plan().audience().staffKinds();
        List<StaffMember> page;
        var lastPersonId = "";
        do {
            page = staff.nextMembers(unitNames.keySet(), staffKinds, lastPersonId, PAGE_SIZE);
            inviteMissing(page, terms, unitNames);
            lastPersonId = page.isEmpty() ? lastPersonId : page.getLast().personId();
        } while (page.size() == PAGE_SIZE);
    }

    private void inviteMissing(List<StaffMember> page, PledgeTerms terms, Map<String, String> unitNames) {
        var ids = page.stream()
                .map(member -> PledgeId.of(terms, member.personId(), 1))
                .toList();
        var existing = new HashSet<String>();
        pledges.findAllById(ids).forEach(pledge -> existing.add(pledge.id()));
        Instant now = clock.instant();
        var missing = page.stream()
                .filter(member -> !existing.contains(PledgeId.of(terms, member.personId(), 1)))
                .map(member -> Pledge.invite(Invitation.of(terms, signer(member, unitNames)), now))
                .toList();
        if (!missing.isEmpty()) {
            pledges.insert(missing);
        }
    }

    private Map<String, String> unitNamesIn(Programme programme) {
        var launchDay =
                programme.launchedAt().orElseThrow().atZone(clock.getZone()).toLocalDate();
        return trees.on(launchDay).subtreeOf(programme.plan().audience().rootUnitId()).stream()
                .collect(Collectors.toMap(UnitNode::unitId, UnitNode::name));
    }

    private static Signer signer(StaffMember member, Map<String, String> unitNames) {
        var unitName = Objects.requireNonNull(unitNames.get(member.unitId()));
        return new Signer(member.personId(), member.unitId(), unitName, member.staffKind());
    }

    private static PledgeTerms termsOf(Programme programme) {
        return new PledgeTerms(
                programme.id(),
                programme.programmeVersion(),
                programme.plan().name(),
                programme.clauseSets(),
                programme.textSha256(),
                programme.plan().pledgeDueAt());
    }
}
