package vn.neuguong.pledge.dissemination;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.programmes.LaunchedVersion;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/** Which clause sets of a programme version somebody has to be told of: those meant for them (S2). */
@Component
class RequiredClauseSets {

    private final Programmes programmes;
    private final ClauseSets clauseSets;
    private final UnitTrees trees;

    RequiredClauseSets(Programmes programmes, ClauseSets clauseSets, UnitTrees trees) {
        this.programmes = programmes;
        this.clauseSets = clauseSets;
        this.trees = trees;
    }

    /** What the version asks for, to be asked once for many people. */
    Concerning of(ProgrammeVersion version) {
        var sets = programmes
                .findById(version.programmeId())
                .flatMap(programme -> programme.version(version.version()))
                .map(LaunchedVersion::clauseSets)
                .orElse(List.of());
        return new Concerning(
                sets.stream()
                        .flatMap(ref -> clauseSets.findById(ClauseSet.keyOf(ref.id(), ref.version())).stream())
                        .toList(),
                trees.today());
    }

    /** The clause sets of one version. */
    record Concerning(List<ClauseSet> sets, UnitTree tree) {

        Set<String> keysFor(StaffMember member) {
            return tree.find(member.unitId())
                    .map(unit -> sets.stream()
                            .filter(set -> set.audience().includes(member, unit.kind()))
                            .map(ClauseSet::key)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        }
    }
}
