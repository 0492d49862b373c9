package vn.neuguong.notification.evidence.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.notification.delivery.DeliveryRecords;

/** What people were told by mail, by person, by task, and by mail (invariant 11). */
@RestController
@RequestMapping("/api/evidence")
@PreAuthorize("hasAuthority('SCOPE_evidence:read')")
class EvidenceController {

    private final DeliveryRecords records;

    EvidenceController(DeliveryRecords records) {
        this.records = records;
    }

    @GetMapping(params = "person")
    CursorPage<MailEvidence> toPerson(@RequestParam String person, CursorRequest page) {
        return CursorPage.of(
                        page,
                        records.toPerson(person, page.afterPart(0), page.readLimit()),
                        mail -> Cursor.after(mail.deliveryId()))
                .map(MailEvidence::of);
    }

    /** Announcements are asked for like tasks, by their ids. */
    @GetMapping(params = "task")
    CursorPage<MailEvidence> aboutTask(@RequestParam String task, CursorRequest page) {
        return CursorPage.of(
                        page,
                        records.about(task, page.afterPart(0), page.readLimit()),
                        mail -> Cursor.after(mail.deliveryId()))
                .map(MailEvidence::of);
    }

    @GetMapping("/deliveries/{deliveryId}")
    MailEvidence ofDelivery(@PathVariable String deliveryId) {
        return records.find(deliveryId)
                .map(MailEvidence::of)
                .orElseThrow(() -> Refusal.notFound("evidence.unknown", deliveryId));
    }
}
