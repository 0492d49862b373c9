package vn.neuguong.pledge.pledges.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.pledge.pledges.Pledges;

/** Hands out a signed pledge as the document that goes with the mail to the signer. */
@RestController
class PledgeDocumentController {

    private final Pledges pledges;
    private final PledgeDocument document;

    PledgeDocumentController(Pledges pledges, PledgeDocument document) {
        this.pledges = pledges;
        this.document = document;
    }

    @GetMapping(path = "/internal/pledges/{pledgeId}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_documents:read')")
    byte[] document(@PathVariable String pledgeId) {
        return pledges.findById(pledgeId)
                .flatMap(document::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
