package vn.neuguong.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evidence.InspectionRecord;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.award.roster.Seat;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.award.rules.RecognitionRule;

/** The education union of the (fictitious) city of Sông Vân and its campaign of November 2026. */
public final class SongVan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final String CAMPAIGN = "nam-khong-2026";
    public static final String UNION = "CDGD-SONG-VAN";
    public static final String PHU_XUAN = "THCS-PHU-XUAN";
    public static final String HOA_BINH = "TH-HOA-BINH";

    /** Head of Phú Xuân. */
    public static final String DANG_THU_HUONG = "c4d1f1de-0001-4000-8000-000000000001";
    /** Chair of Phú Xuân's union. */
    public static final String VU_QUOC_BAO = "c4d1f1de-0002-4000-8000-000000000002";
    /** Teacher at Phú Xuân. */
    public static final String NGUYEN_THI_LAN = "c4d1f1de-0003-4000-8000-000000000003";

    private SongVan() {}

    public static LaunchedProgramme campaign() {
        return new LaunchedProgramme(
                CAMPAIGN,
                1,
                "Nói không với tiêu cực",
                List.of(UNION),
                List.of(),
                LocalDate.of(2027, 5, 31),
                at("2026-11-02T08:00"),
                1);
    }

    public static Unit union() {
        return new Unit(
                UNION,
                "Công đoàn Giáo dục thành phố Sông Vân",
                "CITY",
                null,
                LocalDate.of(2020, 1, 1),
                null,
                List.of(),
                1);
    }

    public static Unit phuXuan() {
        return school(
                PHU_XUAN,
                "Trường THCS Phú Xuân",
                new Seat(Seat.HEAD, DANG_THU_HUONG),
                new Seat(Seat.UNION, VU_QUOC_BAO));
    }

    /** A school without a union seat, whose head's seat is vacant. */
    public static Unit hoaBinh() {
        return school(HOA_BINH, "Trường Tiểu học Hoà Bình", new Seat(Seat.HEAD, null));
    }

    public static Unit school(String id, String name, Seat... seats) {
        return new Unit(id, name, "SCHOOL", UNION, LocalDate.of(2020, 1, 1), null, List.of(seats), 1);
    }

    public static RecognitionRule rule() {
        return new RecognitionRule(
                "collective-recognition", 1, YearMonth.of(2019, 8), "Toàn bộ thành viên đã cam kết.", 100, 90, true);
    }

    public static PledgeRecord pledgeInForce(String signerId, Instant inForceAt) {
        var signedAt = inForceAt.minusSeconds(3600);
        return new PledgeRecord(
                pledgeId(signerId),
                "PERSON",
                CAMPAIGN,
                1,
                PHU_XUAN,
                signerId,
                "IN_FORCE",
                launch(),
                signedAt,
                inForceAt,
                null,
                null,
                4);
    }

    public static PledgeRecord pledgeInvited(String signerId, Instant invitedAt) {
        return new PledgeRecord(
                pledgeId(signerId),
                "PERSON",
                CAMPAIGN,
                1,
                PHU_XUAN,
                signerId,
                "INVITED",
                invitedAt,
                null,
                null,
                null,
                null,
                1);
    }

    /** In force until it was over, for this reason. */
    public static PledgeRecord pledgeOver(
            String signerId, Instant inForceAt, Instant endedAt, String status, @Nullable String reason) {
        return new PledgeRecord(
                pledgeId(signerId),
                "PERSON",
                CAMPAIGN,
                1,
                PHU_XUAN,
                signerId,
                status,
                launch(),
                inForceAt,
                inForceAt,
                endedAt,
                reason,
                5);
    }

    /** The unsigned pledge of the school as a whole, which its head is asked to sign. */
    public static PledgeRecord collectivePledge(String headId, Instant invitedAt) {
        return new PledgeRecord(
                CAMPAIGN + ".1.unit-" + PHU_XUAN,
                "UNIT",
                CAMPAIGN,
                1,
                PHU_XUAN,
                headId,
                "INVITED",
                invitedAt,
                null,
                null,
                null,
                null,
                1);
    }

    /** The unsigned pledge to the second version. */
    public static PledgeRecord pledgeToSecondVersion(String signerId, Instant invitedAt) {
        return new PledgeRecord(
                CAMPAIGN + ".2." + signerId,
                "PERSON",
                CAMPAIGN,
                2,
                PHU_XUAN,
                signerId,
                "INVITED",
                invitedAt,
                null,
                null,
                null,
                null,
                1);
    }

    public static InspectionRecord inspection(int points, Instant completedAt) {
        return new InspectionRecord(
                CAMPAIGN + "." + PHU_XUAN + ".self",
                CAMPAIGN,
                PHU_XUAN,
                new InspectionScore(points, 100),
                completedAt,
                2);
    }

    public static Instant launch() {
        return campaign().launchedAt();
    }

    /** A local time in Sông Vân, such as {@code 2026-11-30T23:59:59}. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    private static String pledgeId(String signerId) {
        return CAMPAIGN + ".1." + signerId;
    }
}
