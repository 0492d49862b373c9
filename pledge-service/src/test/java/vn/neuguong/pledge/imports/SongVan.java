package vn.neuguong.pledge.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.imports.UploadedRoster.Upload;

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

    public static UploadedRoster files(String units, String people) {
        return new UploadedRoster(csv("units", units), csv("people", people), null);
    }

    /** The people file alone: the units stay as they are. */
    public static UploadedRoster files(String people) {
        return new UploadedRoster(null, csv("people", people), null);
    }

    /** The people file names everybody below the unit. */
    public static UploadedRoster complete(String people, String belowUnit) {
        return new UploadedRoster(null, csv("people", people), belowUnit);
    }

    /** The same files as workbooks. */
    public static UploadedRoster workbooks(@Nullable String units, String people) {
        return new UploadedRoster(
                units == null ? null : xlsx("units", Workbook.ofCsv(units).bytes()),
                xlsx("people", Workbook.ofCsv(people).bytes()),
                null);
    }

    static Upload csv(String name, String content) {
        return upload(name + ".csv", content.getBytes(UTF_8));
    }

    static Upload xlsx(String name, byte[] content) {
        return upload(name + ".xlsx", content);
    }

    static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
