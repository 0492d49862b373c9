package vn.neuguong.pledge.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A small corner of the education union of Sông Vân, as its personnel department would upload it. */
public final class SongVan {

    public static final String UNITS = """
        unit_code,name,kind,parent_code,seats
        CD-SONG-VAN,Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION
        THCS-PHU-XUAN,Trường Trung học cơ sở Phú Xuân,SCHOOL,CD-SONG-VAN,HEAD;UNION
        MN-ANH-DUONG,Trường Mầm non Ánh Dương,SCHOOL,CD-SONG-VAN,HEAD
        """;

    public static final String PEOPLE = """
        staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language
        SV001,Nguyễn Khắc Hiếu,hieu@congdoan.example,CD-SONG-VAN,CIVIL_SERVANT,Lãnh đạo,HEAD,vi
        SV002,Nguyễn Thị Lệ Thủy,thuy@congdoan.example,CD-SONG-VAN,CIVIL_SERVANT,Lãnh đạo,UNION,vi
        SV003,Đỗ Thị Kim Oanh,oanh@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,Ban giám hiệu,HEAD,vi
        SV004,Nguyễn Ngọc Diệp,diep@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,Giáo viên,UNION,vi
        SV005,Hồ Xuân Trường,truong@phu-xuan.example,THCS-PHU-XUAN,CONTRACT_WORKER,Bảo vệ,,vi
        SV006,Lương Thúy Hằng,hang@anh-duong.example,MN-ANH-DUONG,PUBLIC_EMPLOYEE,,HEAD,en
        """;

    private SongVan() {}

    public static RosterFiles files(String units, String people) {
        return new RosterFiles(units.getBytes(UTF_8), people.getBytes(UTF_8));
    }

    /** The people file alone: the units stay as they are. */
    public static RosterFiles files(String people) {
        return new RosterFiles(null, people.getBytes(UTF_8));
    }
}
