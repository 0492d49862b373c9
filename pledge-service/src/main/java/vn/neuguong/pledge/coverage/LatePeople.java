package vn.neuguong.pledge.coverage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeKind;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.Signer;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** Who should have answered by yesterday and has not; for the officials who are to talk to them, and for nobody else. */
@Service
public class LatePeople {

    private static final Set<PledgeStatus> UNANSWERED = Set.of(PledgeStatus.INVITED, PledgeStatus.VIEWED);

    private final MongoOperations mongo;
    private final StaffMembers staff;
    private final UnitTrees trees;
    private final Clock clock;

    LatePeople(MongoOperations mongo, StaffMembers staff, UnitTrees trees, Clock clock) {
        this.mongo = mongo;
        this.staff = staff;
        this.trees = trees;
        this.clock = clock;
    }

    /** A page of those in the unit and below it, read from the pledges themselves. */
    public List<Late> in(String programmeId, int version, String unitId, String afterPledgeId, int limit) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        var units =
                trees.today().subtreeOf(unitId).stream().map(UnitNode::unitId).toList();
        var late = query(where("terms.programmeId")
                        .is(programmeId)
                        .and("status")
                        .in(UNANSWERED)
                        .and("_id")
                        .gt(afterPledgeId)
                        .and("terms.programmeVersion")
                        .is(version)
                        .and("kind")
                        .is(PledgeKind.PERSON)
                        .and("asked")
                        .is(true)
                        .and("dueAt")
                        .lt(today)
                        .and("signer.unitId")
                        .in(units))
                .with(Sort.by("_id"))
                .limit(limit);
        late.fields().include("signer", "dueAt");
        var found = mongo.query(Pledge.class).as(Row.class).matching(late).all();
        var names = staff
                .findAllById(found.stream().map(row -> row.signer().personId()).toList())
                .stream()
                .collect(Collectors.toMap(StaffMember::personId, StaffMember::name));
        return found.stream()
                .map(row -> new Late(
                        row.id(),
                        row.signer().personId(),
                        Objects.requireNonNullElse(names.get(row.signer().personId()), ""),
                        row.signer().unitId(),
                        row.signer().unitName(),
                        row.dueAt()))
                .toList();
    }

    record Row(String id, Signer signer, Instant dueAt) {}

    /** Somebody who is late. */
    public record Late(String pledgeId, String personId, String name, String unitId, String unitName, Instant dueAt) {}
}
