package vn.neuguong.pledge.programmes.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.programmes.Programmes;

/** Answers what a launched version asks people to sign. */
@RestController
class ProgrammeTextController {

    private final Programmes programmes;
    private final ProgrammeTexts programmeTexts;
    private final PledgeTexts texts;

    ProgrammeTextController(Programmes programmes, ProgrammeTexts programmeTexts, PledgeTexts texts) {
        this.programmes = programmes;
        this.programmeTexts = programmeTexts;
        this.texts = texts;
    }

    /** The text with every clause set of the version; those a set does not concern sign one without it. */
    @GetMapping("/api/programmes/{programmeId}/versions/{version}/text")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    PledgeText wholeText(@PathVariable String programmeId, @PathVariable int version) {
        return programmes
                .findById(programmeId)
                .flatMap(programme -> programme.version(version))
                .map(programmeTexts::wholeTextOf)
                .orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId + "." + version));
    }

    /** The exact text a signature names by its hash. */
    @GetMapping("/api/pledge-texts/{sha256}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    PledgeText text(@PathVariable String sha256) {
        return texts.findById(sha256)
                .filter(PledgeText::isIntact)
                .orElseThrow(() -> Refusal.notFound("programme.unknown", sha256));
    }
}
