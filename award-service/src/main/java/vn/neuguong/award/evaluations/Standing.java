package vn.neuguong.award.evaluations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evidence.InspectionRecord;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.award.rules.Figures;
import vn.neuguong.award.rules.InspectionScore;

/** Where a school stood at one moment: whatever happened at that moment or later is left out. */
record Standing(List<MemberRow> members, @Nullable InspectionScore inspection) {

    static Standing at(Instant moment, List<PledgeRecord> pledges, List<InspectionRecord> inspections) {
        var members = pledges.stream()
                .filter(pledge -> pledge.invitedBefore(moment))
                .sorted(Comparator.comparing(PledgeRecord::signerId))
                .map(pledge ->
                        new MemberRow(pledge.signerId(), pledge.inForceBefore(moment) ? pledge.inForceAt() : null))
                .toList();
        Optional<InspectionScore> score = inspections.stream()
                .filter(inspection -> inspection.completedBefore(moment))
                .max(Comparator.comparing(InspectionRecord::completedAt))
                .map(InspectionRecord::score);
        return new Standing(members, score.orElse(null));
    }

    Figures figures() {
        var inForce = (int) members.stream().filter(MemberRow::inForce).count();
        return new Figures(members.size(), inForce, inspection);
    }
}
