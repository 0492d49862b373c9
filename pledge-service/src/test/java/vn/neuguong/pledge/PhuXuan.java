package vn.neuguong.pledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.roster.UnitTreesInMemory;

/** A (fictitious) school, the education union of its city above it, some people of both, and a campaign they are in. */
public final class PhuXuan {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final Instant LAUNCH = Instant.parse("2026-11-02T01:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-20T10:00:00Z");

    /** The units and people have been there for long. */
    public static final EffectiveDay SINCE_2020 = new EffectiveDay(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 2));

    public static final String CAMPAIGN = "nam-khong-2026";
    public static final String CITY = "CD-SONG-VAN";
    public static final String SCHOOL = "THCS-PHU-XUAN";
    public static final String CITY_NAME = "Công đoàn Giáo dục thành phố Sông Vân";
    public static final String SCHOOL_NAME = "Trường Trung học cơ sở Phú Xuân";

    /** President of the city's education union, its head. */
    public static final StaffMember HIEU = person("SV001", "Nguyễn Khắc Hiếu", CITY);
    /** Holds the union seat of the city level. */
    public static final StaffMember THUY = person("SV002", "Nguyễn Thị Lệ Thủy", CITY);
    /** Head of the school. */
    public static final StaffMember OANH = person("SV003", "Đỗ Thị Kim Oanh", SCHOOL);
    /** Chairs the school's union. */
    public static final StaffMember DIEP = person("SV004", "Nguyễn Ngọc Diệp", SCHOOL);
    /** Teaches literature at the school. */
    public static final StaffMember LAN = person("SV005", "Trần Thị Phương Lan", SCHOOL);
    /** Guards the school's gate. */
    public static final StaffMember TRUONG = person("SV006", "Hồ Xuân Trường", SCHOOL);

    private PhuXuan() {}

    /** The clock stands at the given moment. */
    public static Clock clockAt(Instant moment) {
        return Clock.fixed(moment, VIETNAM);
    }

    public static OrgUnit city() {
        return city(held(Seat.HEAD, HIEU), held(Seat.UNION, THUY));
    }

    public static OrgUnit city(EstablishedSeat... seats) {
        return unit(CITY, new UnitProfile(UnitKind.CITY, CITY_NAME, null, List.of(seats)));
    }

    public static OrgUnit school() {
        return school(held(Seat.HEAD, OANH), held(Seat.UNION, DIEP));
    }

    public static OrgUnit school(EstablishedSeat... seats) {
        return unit(SCHOOL, new UnitProfile(UnitKind.SCHOOL, SCHOOL_NAME, CITY, List.of(seats)));
    }

    /** Another school of the city, of which nothing matters. */
    public static OrgUnit another(String unitId) {
        return unit(unitId, new UnitProfile(UnitKind.SCHOOL, "Trường " + unitId, CITY, List.of()));
    }

    /** The school that became a part of Phú Xuân in summer. */
    public static OrgUnit absorbed() {
        var absorbed = another("THCS-HOA-LU");
        absorbed.close(List.of(SCHOOL), SCHOOL, SINCE_2020.at(LocalDate.of(2026, 7, 1)));
        return absorbed;
    }

    public static EstablishedSeat held(Seat seat, StaffMember holder) {
        return new EstablishedSeat(seat, holder.personId());
    }

    /** A roster of these units. */
    public static UnitTrees trees(OrgUnit... units) {
        return UnitTreesInMemory.of(clockAt(LAUNCH), units);
    }

    public static List<ClauseSetRef> clauseSets() {
        return List.of(new ClauseSetRef("five-nos", 1, "a".repeat(64)), new ClauseSetRef("qt-522", 1, "b".repeat(64)));
    }

    public static ProgrammePlan plan() {
        return new ProgrammePlan(
                ProgrammeKind.CAMPAIGN,
                "Nói không với tiêu cực",
                List.of("Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                "Mỗi người tự giác giữ mình trong công việc & trong ứng xử, <mọi lúc, mọi nơi>.",
                new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 5, 31)),
                DUE,
                Audience.allOf(CITY),
                List.of("five-nos", "qt-522"),
                ProgrammePlan.WHOLE_AUDIENCE,
                null,
                false,
                new EnglishWords("Say no to wrongdoing", null));
    }

    private static OrgUnit unit(String id, UnitProfile profile) {
        return OrgUnit.open(id, profile, SINCE_2020);
    }

    public static StaffMember person(String staffNumber, String name, String unitId) {
        var email = staffNumber.toLowerCase(Locale.ROOT) + "@song-van.example";
        return StaffMember.join(
                staffNumber,
                new StaffProfile(name, email, unitId, StaffKind.PUBLIC_EMPLOYEE, null, Language.VI),
                SINCE_2020);
    }
}
