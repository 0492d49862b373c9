package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.Wording;

/**
 * What the upper union decides about a version of a programme before it is launched (S1).
 *
 * @param legalBasis the documents the programme rests on, in the order they are cited
 * @param pledgeDueAt until when everybody is asked to have signed
 * @param clauseSetIds what is pledged, in the order it is shown; the versions are pinned at launch
 * @param targetPercent how many of the audience are to have a pledge in force, from 1 to 100
 * @param cascadePlan how the units launch it themselves; absent when they are not asked to
 * @param collectivePledge whether each unit pledges as a whole too, signed by its head
 * @param english a courtesy translation of name and aims; absent when nobody wrote one
 */
public record ProgrammePlan(
        ProgrammeKind kind,
        String name,
        List<String> legalBasis,
        String aims,
        Period period,
        Instant pledgeDueAt,
        Audience audience,
        List<String> clauseSetIds,
        int targetPercent,
        @Nullable CascadePlan cascadePlan,
        boolean collectivePledge,
        @Nullable EnglishWords english) {

    /**
     * The plan's own words for those who read English.
     *
     * @param name absent: they read the Vietnamese name
     * @param aims absent: they read the Vietnamese aims
     */
    public record EnglishWords(
            @Nullable String name, @Nullable String aims) {}

    /** Everybody shall sign, unless somebody decides otherwise [plan III]. */
    public static final int WHOLE_AUDIENCE = 100;

    /** Whether it is too late to ask anybody: the links would be dead on arrival. */
    boolean isOverdueAt(Instant now) {
        return !pledgeDueAt.isAfter(now);
    }

    /** How the units launch it themselves; empty when they are not asked to. */
    public Optional<CascadePlan> cascade() {
        return Optional.ofNullable(cascadePlan);
    }

    /** Whether people are asked to sign at the launch of the programme, and not only at that of their own unit. */
    public boolean invitesAtLaunch() {
        return cascade()
                .map(plan -> plan.invitations() == CascadePlan.Invitations.AT_LAUNCH)
                .orElse(true);
    }

    /** The name in both languages; the Vietnamese one where nobody translated it. */
    public Wording wordedName() {
        return new Wording(name, english == null || english.name() == null ? name : english.name());
    }

    /** The aims in both languages; the Vietnamese ones where nobody translated them. */
    public Wording wordedAims() {
        return new Wording(aims, english == null || english.aims() == null ? aims : english.aims());
    }
}
