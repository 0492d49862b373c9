package vn.neuguong.pledge.pledges.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.pledge.pledges.SigningTasks;

/** What people look up behind their own link: the proof of what happened, and the pledge as a document. */
@Controller
@PublicPage
@RequestMapping(SigningTasks.PAGE + "/{token}")
class OwnPledgePages {

    private final PledgeBehindLink behindLink;
    private final PledgeView view;
    private final EvidenceView evidence;
    private final PledgeDocument document;

    OwnPledgePages(PledgeBehindLink behindLink, PledgeView view, EvidenceView evidence, PledgeDocument document) {
        this.behindLink = behindLink;
        this.view = view;
        this.evidence = evidence;
        this.document = document;
    }

    @GetMapping("/evidence")
    ModelAndView evidence(@PathVariable String token) {
        var pledge = behindLink.open(token);
        return new ModelAndView("pledges/evidence", view.of(pledge)).addObject("entries", evidence.of(pledge));
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        return document.of(behindLink.open(token))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
