package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/** The pledge of Lan, who teaches at Phú Xuân, at the stages of its life. */
public final class PledgeOfLan {

    public static final String TEXT = NamKhong.fullText().sha256();
    public static final Instant SIGNED_AT = Instant.parse("2026-11-03T01:15:30Z");
    public static final PledgeTerms TERMS =
            new PledgeTerms(PhuXuan.CAMPAIGN, 1, PhuXuan.plan().name(), PhuXuan.clauseSets(), TEXT, PhuXuan.DUE);
    public static final Signer LAN = new Signer(PhuXuan.LAN.personId(), PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME);

    static final Acknowledgement HEAD_WAITING =
            Acknowledgement.waitingFor(new SeatHolder(PhuXuan.SCHOOL, Seat.HEAD, PhuXuan.OANH.personId()));
    static final Acknowledgement UNION_WAITING =
            Acknowledgement.waitingFor(new SeatHolder(PhuXuan.SCHOOL, Seat.UNION, PhuXuan.DIEP.personId()));
    static final Acknowledgement HEAD_VACANT = Acknowledgement.notRequired(Seat.HEAD, PhuXuan.SCHOOL, Reason.VACANT);
    static final Acknowledgement NO_UNION =
            Acknowledgement.notRequired(Seat.UNION, PhuXuan.SCHOOL, Reason.NOT_ESTABLISHED);

    private PledgeOfLan() {}

    public static Pledge invited() {
        return Pledge.invite(TERMS, LAN, PhuXuan.LAUNCH);
    }

    /** Signed, and waiting for Oanh, the head, and Diệp of the union. */
    public static Pledge signed() {
        return signed(HEAD_WAITING, UNION_WAITING);
    }

    /** The pledge of Trường, the guard, signed a minute later and waiting for the same two. */
    public static Pledge signedByTruong() {
        var truong = new Signer(PhuXuan.TRUONG.personId(), PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME);
        var pledge = Pledge.invite(TERMS, truong, PhuXuan.LAUNCH);
        pledge.sign(
                new Signature(TEXT, Device.COMPUTER, SIGNED_AT.plusSeconds(60)), List.of(HEAD_WAITING, UNION_WAITING));
        return pledge;
    }

    /** Signed by somebody of the same school whose name is erased. */
    public static Pledge signedBy(String personId) {
        var pledge = Pledge.invite(TERMS, new Signer(personId, PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME), PhuXuan.LAUNCH);
        pledge.sign(signature(), List.of(HEAD_VACANT, NO_UNION));
        return pledge;
    }

    /** Signed for a movement of the same unit, waiting for the same two. */
    public static Pledge signedInAnotherProgramme() {
        var terms = new PledgeTerms("thi-dua-2026", 1, "Dạy tốt, học tốt", PhuXuan.clauseSets(), TEXT, PhuXuan.DUE);
        var pledge = Pledge.invite(terms, LAN, PhuXuan.LAUNCH);
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
        return new Signature(TEXT, Device.MOBILE, SIGNED_AT);
    }

    static String holderOf(Seat seat) {
        return seat == Seat.HEAD ? PhuXuan.OANH.personId() : PhuXuan.DIEP.personId();
    }
}
