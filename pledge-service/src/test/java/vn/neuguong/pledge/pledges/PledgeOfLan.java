package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.StaffKind;

/** The pledge of Lan, who teaches at Phú Xuân, at the stages of its life. */
public final class PledgeOfLan {

    public static final String TEXT = NamKhong.fullText().sha256();
    public static final Instant SIGNED_AT = Instant.parse("2026-11-03T01:15:30Z");
    public static final PledgeTerms TERMS =
            new PledgeTerms(PhuXuan.CAMPAIGN, 1, PhuXuan.plan().wordedName(), PhuXuan.clauseSets(), TEXT, PhuXuan.DUE);
    public static final Signer LAN = signer(PhuXuan.LAN.personId());

    /** What the code on the printed pledge reads. */
    public static final String CODE = "K7QM2Z9XB4HTRWDE8FGJ3NPV5YACSK01";

    static final String REASON = "Tôi sắp nghỉ hưu và đã cam kết từ năm trước.";
    static final Instant LATER = SIGNED_AT.plusSeconds(86_400);

    static final Acknowledgement HEAD_PASSED_ON =
            Acknowledgement.waitingFor(new SeatHolder(PhuXuan.SCHOOL, Seat.HEAD, PhuXuan.HIEU.personId()));
    static final Acknowledgement HEAD_WAITING =
            Acknowledgement.waitingFor(new SeatHolder(PhuXuan.SCHOOL, Seat.HEAD, PhuXuan.OANH.personId()));
    static final Acknowledgement UNION_WAITING =
            Acknowledgement.waitingFor(new SeatHolder(PhuXuan.SCHOOL, Seat.UNION, PhuXuan.DIEP.personId()));
    static final Acknowledgement HEAD_VACANT = Acknowledgement.notRequired(Seat.HEAD, PhuXuan.SCHOOL, Reason.VACANT);
    static final Acknowledgement NO_UNION =
            Acknowledgement.notRequired(Seat.UNION, PhuXuan.SCHOOL, Reason.NOT_ESTABLISHED);

    private PledgeOfLan() {}

    public static Pledge invited() {
        return Pledge.invite(Invitation.of(TERMS, LAN), PhuXuan.LAUNCH);
    }

    /** Signed, and waiting for Oanh, the head, and Diệp of the union. */
    public static Pledge signed() {
        return signed(HEAD_WAITING, UNION_WAITING);
    }

    /** The pledge of Trường, the guard, signed a minute later and waiting for the same two. */
    public static Pledge signedByTruong() {
        var truong = signer(PhuXuan.TRUONG.personId());
        var pledge = Pledge.invite(Invitation.of(TERMS, truong), PhuXuan.LAUNCH);
        pledge.sign(signature(Device.COMPUTER, SIGNED_AT.plusSeconds(60)), List.of(HEAD_WAITING, UNION_WAITING));
        return pledge;
    }

    /** Signed by somebody of the same school whose name is erased. */
    public static Pledge signedBy(String personId) {
        var pledge = Pledge.invite(Invitation.of(TERMS, signer(personId)), PhuXuan.LAUNCH);
        pledge.sign(signature(), List.of(HEAD_VACANT, NO_UNION));
        return pledge;
    }

    /** Signed by this many teachers of the same school at the same moment, waiting for the same two. */
    public static List<Pledge> signedByMany(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> {
                    var signer = signer("00000000-0000-4000-8000-%012d".formatted(n));
                    var pledge = Pledge.invite(Invitation.of(TERMS, signer), PhuXuan.LAUNCH);
                    pledge.sign(signature(), List.of(HEAD_WAITING, UNION_WAITING));
                    return pledge;
                })
                .toList();
    }

    /** Signed for a movement of the same unit, waiting for the same two. */
    public static Pledge signedInAnotherProgramme() {
        var terms = new PledgeTerms(
                "thi-dua-2026",
                1,
                new Wording("Dạy tốt, học tốt", "Teach well, learn well"),
                PhuXuan.clauseSets(),
                TEXT,
                PhuXuan.DUE);
        var pledge = Pledge.invite(Invitation.of(terms, LAN), PhuXuan.LAUNCH);
        pledge.sign(signature(), List.of(HEAD_WAITING, UNION_WAITING));
        return pledge;
    }

    static Pledge signed(Acknowledgement... required) {
        var pledge = invited();
        pledge.sign(signature(), List.of(required));
        return pledge;
    }

    /** Signed in a unit without a union, whose head's seat is vacant. */
    public static Pledge signedWithNobodyToAsk() {
        return signed(HEAD_VACANT, NO_UNION);
    }

    /** Acknowledged by these seats. */
    public static Pledge acknowledgedBy(Seat... seats) {
        var pledge = signed();
        Arrays.stream(seats).forEach(seat -> pledge.acknowledge(seat, holderOf(seat), SIGNED_AT.plusSeconds(3_600)));
        return pledge;
    }

    static Signature signature() {
        return signature(Device.MOBILE, SIGNED_AT);
    }

    /** Signed three minutes after the text was shown. */
    static Signature signature(Device device, Instant at) {
        return new Signature(viewing(device, at.minusSeconds(180)), at, CODE);
    }

    static Viewing viewing() {
        return viewing(Device.MOBILE, SIGNED_AT.minusSeconds(180));
    }

    private static Viewing viewing(Device device, Instant shownAt) {
        return new Viewing(TEXT, device, shownAt);
    }

    static Signer signer(String personId) {
        return new Signer(personId, PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, StaffKind.PUBLIC_EMPLOYEE);
    }

    /** Read by Lan, who will decide later. */
    public static Pledge viewed() {
        var pledge = invited();
        pledge.view(viewing(), SIGNED_AT);
        return pledge;
    }

    /** Refused by Lan, in her own words. */
    public static Pledge refused() {
        var pledge = invited();
        pledge.refuse(viewing(), REASON, SIGNED_AT);
        return pledge;
    }

    /** Signed; Oanh left the head's seat to Hiếu, who stands in. */
    public static Pledge passedOn() {
        var pledge = signed();
        pledge.followSeats(List.of(HEAD_PASSED_ON, UNION_WAITING), SIGNED_AT.plusSeconds(60));
        return pledge;
    }

    /** Signed, and replaced by the pledge to the next version. */
    public static Pledge superseded() {
        var pledge = signed();
        pledge.supersede(LATER);
        return pledge;
    }

    /** Ended for this reason, once invited or once in force. */
    public static Pledge ended(Pledge pledge, EndReason reason) {
        pledge.end(reason, LATER);
        return pledge;
    }

    /** The school's collective pledge, which Oanh is to sign. */
    public static Pledge ofTheSchool() {
        var head = new Signer(PhuXuan.OANH.personId(), PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, null);
        return Pledge.invite(new Invitation(PledgeKind.UNIT, TERMS, head, 1, PhuXuan.DUE), PhuXuan.LAUNCH);
    }

    static String holderOf(Seat seat) {
        return seat == Seat.HEAD ? PhuXuan.OANH.personId() : PhuXuan.DIEP.personId();
    }
}
