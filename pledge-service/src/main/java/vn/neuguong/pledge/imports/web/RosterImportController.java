package vn.neuguong.pledge.imports.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.pledge.imports.ImportConflictException;
import vn.neuguong.pledge.imports.RejectedRosterException;
import vn.neuguong.pledge.imports.RosterFiles;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.RosterPreview;
import vn.neuguong.pledge.imports.UnknownImportException;

@RestController
@RequestMapping("/api/roster/imports")
@PreAuthorize("hasAuthority('SCOPE_roster:write')")
class RosterImportController {

    private final RosterImporting importing;

    RosterImportController(RosterImporting importing) {
        this.importing = importing;
    }

    /** Takes whatever is sent: a request without the files is answered like one with wrong files, and as clearly. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RosterPreview preview(
            @RequestPart(required = false) @Nullable MultipartFile units,
            @RequestPart(required = false) @Nullable MultipartFile people)
            throws IOException {
        return importing.preview(new RosterFiles(content(units), content(people)));
    }

    private static byte @Nullable [] content(@Nullable MultipartFile file) throws IOException {
        return file == null ? null : file.getBytes();
    }

    @PostMapping("/{importId}/confirm")
    RosterPreview confirm(@PathVariable String importId) {
        return importing.confirm(importId);
    }

    @ExceptionHandler
    ProblemDetail rejected(RejectedRosterException rejection) {
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Danh sách chưa nhập được",
                "Có %d chỗ cần sửa. Chưa có gì thay đổi."
                        .formatted(rejection.problems().size()));
        problem.setProperty("problems", rejection.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownImportException unknown) {
        return problem(
                HttpStatus.NOT_FOUND,
                "Không tìm thấy lần nhập",
                "Không có lần nhập nào mang mã này, hoặc bản xem trước đã hết hạn.");
    }

    @ExceptionHandler
    ProblemDetail conflict(ImportConflictException conflict) {
        return problem(HttpStatus.CONFLICT, "Chưa xác nhận được lần nhập", String.valueOf(conflict.getMessage()));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
