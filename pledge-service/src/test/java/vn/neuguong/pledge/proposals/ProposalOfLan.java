package vn.neuguong.pledge.proposals;

import java.time.Instant;
import vn.neuguong.pledge.PhuXuan;

/** What Lan proposes for the code of conduct of the staff. */
public final class ProposalOfLan {

    public static final String ID = "c2b1a0d4-93e7-4a6f-8a55-6c1d7b0e4f22";
    static final String CLAUSE = "qt-522.gio-lam-viec";
    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final Instant LATER = Instant.parse("2026-12-01T02:00:00Z");

    private ProposalOfLan() {}

    static ProposalContent content(ProposalKind kind) {
        return new ProposalContent(
                "qt-522@1",
                kind,
                kind.isAboutClause() ? CLAUSE : null,
                kind.hasText() ? "Đến đúng giờ, làm đủ giờ." : null,
                "Cho ngắn gọn.");
    }

    public static Proposal submitted() {
        return submitted(ID, ProposalKind.WORDING, PhuXuan.LAN.personId());
    }

    static Proposal submitted(String id, ProposalKind kind, String personId) {
        return Proposal.submit(id, content(kind), "Quy tắc ứng xử", personId, PhuXuan.SCHOOL, false, NOW);
    }

    /** The same, as somebody else of the school proposes it. */
    public static Proposal sameOfTruong(String id) {
        return submitted(id, ProposalKind.WORDING, PhuXuan.TRUONG.personId());
    }

    /** One that came from the city level. */
    public static Proposal ofTheCity(String id) {
        var hieu = PhuXuan.HIEU.personId();
        return Proposal.submit(id, content(ProposalKind.WORDING), "Quy tắc ứng xử", hieu, PhuXuan.CITY, true, NOW);
    }

    public static Proposal accepted() {
        var proposal = submitted();
        proposal.accept("Sẽ đưa vào.", LATER);
        return proposal;
    }

    public static Proposal adopted() {
        var proposal = submitted("adopted", ProposalKind.ADDITION, PhuXuan.LAN.personId());
        proposal.accept("Sẽ đưa vào.", LATER);
        proposal.adopt("qt-522@2", LATER);
        return proposal;
    }

    public static Proposal declined() {
        var proposal = submitted("declined", ProposalKind.REMOVAL, PhuXuan.LAN.personId());
        proposal.decline("Vẫn cần.", LATER);
        return proposal;
    }

    public static Proposal merged() {
        var proposal = submitted("merged", ProposalKind.DIFFICULTY, PhuXuan.TRUONG.personId());
        proposal.setAside(ID);
        proposal.handOver(LATER);
        return proposal;
    }

    public static Proposal withdrawn() {
        var proposal = submitted("withdrawn", ProposalKind.WORDING, PhuXuan.TRUONG.personId());
        proposal.withdraw(PhuXuan.TRUONG.personId(), LATER);
        return proposal;
    }
}
