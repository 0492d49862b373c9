package vn.neuguong.pledge.imports;

/** Another import stands in the way of this one; says which way out there is. */
public class ImportConflictException extends RuntimeException {

    private ImportConflictException(String message) {
        super(message);
    }

    static ImportConflictException outdated() {
        return new ImportConflictException(
                "Danh sách đã thay đổi từ khi xem trước. Hãy nộp lại tệp để xem trước lần nữa rồi xác nhận.");
    }

    static ImportConflictException anotherInProgress() {
        return new ImportConflictException(
                "Một lần nhập khác đang được ghi. Hãy đợi lần nhập ấy xong, hoặc xác nhận lại nếu nó dừng giữa chừng.");
    }
}
