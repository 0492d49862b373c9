package vn.neuguong.pledge.roster;

import java.util.Locale;
import vn.neuguong.pledge.PhuXuan;

/** Staff of Phú Xuân whose person ids are known beforehand. */
public final class NumberedStaff {

    private NumberedStaff() {}

    /** Forgets somebody who has left. */
    public static void erase(StaffMember member) {
        member.erase(new Erasure(PhuXuan.SINCE_2020.today(), "Theo yêu cầu của người đã thôi việc"));
    }

    public static StaffMember teacher(String personId) {
        var email = personId.toLowerCase(Locale.ROOT) + "@song-van.example";
        return StaffMember.join(
                personId,
                "SV-" + personId,
                new StaffProfile(
                        "Trần Thị Phương Lan", email, PhuXuan.SCHOOL, StaffKind.PUBLIC_EMPLOYEE, null, Language.VI),
                PhuXuan.SINCE_2020);
    }
}
