package vn.neuguong.pledge.programmes;

import java.util.List;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;

/** The campaign of November 2026 at the stages of its life. */
public final class NamKhong {

    static final ClauseSet FIVE_NOS = ClauseSetOf.everyone("five-nos", 1, "Tôi nói đúng sự thật.");
    static final TextTemplate TEMPLATE = TextTemplate.of(PhuXuan.plan(), List.of(FIVE_NOS));

    private NamKhong() {}

    /** Everything that is really shipped, as long as it is. */
    public static PledgeText fullText() {
        return TextTemplate.of(PhuXuan.plan(), ShippedInThisRelease.clauseSets())
                .textWith(_ -> true)
                .orElseThrow();
    }

    /** Stored under a hash that is not that of its lines. */
    public static PledgeText tamperedText() {
        var text = fullText();
        return new PledgeText("f".repeat(64), text.lines(), text.english(), text.clauseSets());
    }

    public static Programme draft() {
        return new Programme(PhuXuan.CAMPAIGN, PhuXuan.plan());
    }

    /** Texts as the campaign has them, without a database. */
    public static ProgrammeTexts texts() {
        return new ProgrammeTexts(new TextTemplatesInMemory().holding(TEMPLATE), new PledgeTextsInMemory());
    }

    /** What is said to whoever wants to end what was never launched. */
    public static RuntimeException refusalToEndDraft() {
        return Refusal.conflict("programme.is-draft", PhuXuan.CAMPAIGN);
    }

    /** Launched, and ended early. */
    public static Programme ended() {
        var programme = launched();
        programme.endEarly("Thay bằng cuộc vận động mới", PhuXuan.LAUNCH.plusSeconds(3_600));
        return programme;
    }

    /** Launched with another plan. */
    public static Programme launched(ProgrammePlan plan) {
        var programme = new Programme(PhuXuan.CAMPAIGN, plan);
        programme.launch(List.of(FIVE_NOS), TEMPLATE, PhuXuan.LAUNCH);
        return programme;
    }

    /** Over, as the programme office decided. */
    public static void end(Programme programme) {
        programme.endEarly("Thay bằng cuộc vận động mới", PhuXuan.LAUNCH.plusSeconds(3_600));
    }

    /** Launched once more, as the next version. */
    public static void launchAgain(Programme programme) {
        programme.redraft(PhuXuan.plan());
        programme.launch(List.of(FIVE_NOS), TEMPLATE, PhuXuan.LAUNCH);
    }

    /** Launched for persons and for units as a whole. */
    public static Programme launchedForUnitsToo() {
        var plan = PhuXuan.plan();
        var programme = new Programme(
                PhuXuan.CAMPAIGN,
                new ProgrammePlan(
                        plan.kind(),
                        plan.name(),
                        plan.legalBasis(),
                        plan.aims(),
                        plan.period(),
                        plan.pledgeDueAt(),
                        plan.audience(),
                        plan.clauseSetIds(),
                        plan.targetPercent(),
                        null,
                        true,
                        null));
        programme.launch(List.of(FIVE_NOS), TEMPLATE, PhuXuan.LAUNCH);
        return programme;
    }

    public static Programme launched() {
        var programme = draft();
        programme.launch(List.of(FIVE_NOS), TEMPLATE, PhuXuan.LAUNCH);
        return programme;
    }
}
