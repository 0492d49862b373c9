package vn.neuguong.defaults.web;

import org.springframework.http.HttpStatusCode;

/** What each kind of error answer is called, in Vietnamese. */
final class ProblemTitles {

    private ProblemTitles() {}

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Yêu cầu chưa hợp lệ";
            case 401 -> "Chưa xác thực";
            case 403 -> "Không đủ quyền";
            case 404 -> "Không tìm thấy";
            case 405 -> "Địa chỉ này không nhận phương thức đó";
            case 406 -> "Không trả lời được theo kiểu dữ liệu yêu cầu";
            case 409 -> "Chưa thực hiện được trong tình trạng hiện tại";
            case 413 -> "Dữ liệu quá lớn";
            case 415 -> "Kiểu dữ liệu không được nhận";
            case 422 -> "Dữ liệu chưa hợp lệ";
            default -> status.is5xxServerError() ? "Hệ thống đang gặp trục trặc" : "Yêu cầu chưa thực hiện được";
        };
    }
}
