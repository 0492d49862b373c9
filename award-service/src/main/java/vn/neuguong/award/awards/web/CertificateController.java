package vn.neuguong.award.awards.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.award.awards.Awards;
import vn.neuguong.award.awards.Certificates;
import vn.neuguong.defaults.web.Attachment;
import vn.neuguong.defaults.web.Refusal;

/** Hands the certificate of an award to the service that mails it. */
@RestController
class CertificateController {

    private final Awards awards;
    private final Certificates certificates;

    CertificateController(Awards awards, Certificates certificates) {
        this.awards = awards;
        this.certificates = certificates;
    }

    @GetMapping("/internal/awards/{awardId}/certificate")
    @PreAuthorize("hasAuthority('SCOPE_documents:read')")
    ResponseEntity<byte[]> certificate(@PathVariable String awardId) {
        var award = awards.findById(awardId).orElseThrow(() -> Refusal.notFound("award.unknown"));
        var name = "giay-ghi-nhan-%s.pdf".formatted(award.month());
        return Attachment.of(name, MediaType.APPLICATION_PDF_VALUE, certificates.print(award));
    }
}
