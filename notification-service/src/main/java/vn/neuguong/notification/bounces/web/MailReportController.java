package vn.neuguong.notification.bounces.web;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.notification.bounces.StoredReport;
import vn.neuguong.notification.bounces.StoredReports;

/** The reports that came. */
@RestController
class MailReportController {

    private final StoredReports reports;

    MailReportController(StoredReports reports) {
        this.reports = reports;
    }

    /** In the order of their ids; only those somebody has to look at, if so asked. */
    @GetMapping("/api/mail-reports")
    @PreAuthorize("hasAuthority('SCOPE_deliveries:read')")
    CursorPage<StoredReport> list(@RequestParam(defaultValue = "false") boolean unknown, CursorRequest page) {
        var after = page.afterPart(0);
        var limit = Limit.of(page.readLimit());
        var read = unknown
                ? reports.findByDeliveryIdIsNullAndIdGreaterThanOrderByIdAsc(after, limit)
                : reports.findByIdGreaterThanOrderByIdAsc(after, limit);
        return CursorPage.of(page, read, report -> Cursor.after(report.id()));
    }
}
