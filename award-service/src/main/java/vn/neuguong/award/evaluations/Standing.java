package vn.neuguong.award.evaluations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evidence.InspectionRecord;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.InspectionScore;

/** Where a school stood at one moment: whatever happened at that moment or later is left out. */
record Standing(List<MemberRow> members, @Nullable InspectionScore inspection) {

    static Standing at(Instant moment, List<PledgeRecord> pledges, List<InspectionRecord> inspections) {
        var members = pledges.stream()
                .filter(PledgeRecord::bindsPerson)
                .filter(pledge -> pledge.invitedBefore(moment))
                .filter(pledge -> !pledge.goneBefore(moment))
                .collect(groupingBy(PledgeRecord::signerId, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(member -> new MemberRow(member.getKey(), inForceSince(moment, member.getValue())))
                .toList();
        Optional<InspectionScore> score = inspections.stream()
                .filter(inspection -> inspection.completedBefore(moment))
                .max(Comparator.comparing(InspectionRecord::completedAt))
                .map(InspectionRecord::score);
        return new Standing(members, score.orElse(null));
    }

    /** Somebody asked to sign a new version is bound by the version before until they have. */
    private static @Nullable Instant inForceSince(Instant moment, List<PledgeRecord> theirs) {
        return theirs.stream()
                .filter(pledge -> pledge.inForceBefore(moment))
                .map(PledgeRecord::inForceAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Figures figures() {
        var inForce = (int) members.stream().filter(MemberRow::inForce).count();
        return new Figures(members.size(), inForce, inspection);
    }
}
