package vn.neuguong.pledge.programmes;

import java.util.List;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;

/** The campaign of November 2026 at the stages of its life. */
public final class NamKhong {

    static final ClauseSet FIVE_NOS = new ClauseSet(
            "five-nos@1",
            "five-nos",
            1,
            "Năm không",
            "Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019",
            List.of(new Clause("five-nos.4", "Không xu nịnh, chạy chọt, gian dối", "Tôi nói đúng sự thật.")),
            "a".repeat(64));
    static final PledgeText TEXT = PledgeText.of(PhuXuan.plan(), List.of(FIVE_NOS));

    private NamKhong() {}

    /** Everything that is really shipped, as long as it is. */
    public static PledgeText fullText() {
        return PledgeText.of(PhuXuan.plan(), ShippedInThisRelease.clauseSets());
    }

    public static Programme draft() {
        return new Programme(PhuXuan.CAMPAIGN, PhuXuan.plan());
    }

    public static Programme launched() {
        var programme = draft();
        programme.launch(List.of(FIVE_NOS), TEXT, PhuXuan.LAUNCH);
        return programme;
    }
}
