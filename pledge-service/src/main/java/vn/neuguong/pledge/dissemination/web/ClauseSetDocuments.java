package vn.neuguong.pledge.dissemination.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.dissemination.ClauseSetPrinting;
import vn.neuguong.pledge.dissemination.ClauseSetPrinting.Format;

/** Hands out the printable clause sets to anybody: they are public documents, and a draft is not. */
@Controller
@PublicPage
class ClauseSetDocuments {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ClauseSets clauseSets;
    private final ClauseSetPrinting printing;

    ClauseSetDocuments(ClauseSets clauseSets, ClauseSetPrinting printing) {
        this.clauseSets = clauseSets;
        this.printing = printing;
    }

    @GetMapping("/documents/clause-sets/{key}/desk-card.pdf")
    ResponseEntity<byte[]> deskCard(
            @PathVariable String key, @RequestParam(defaultValue = "vi") String lang, WebRequest request) {
        return document(key, Format.DESK_CARD, lang, request);
    }

    @GetMapping("/documents/clause-sets/{key}/handbook.pdf")
    ResponseEntity<byte[]> handbook(
            @PathVariable String key, @RequestParam(defaultValue = "vi") String lang, WebRequest request) {
        return document(key, Format.HANDBOOK, lang, request);
    }

    private ResponseEntity<byte[]> document(String key, Format format, String lang, WebRequest request) {
        var clauseSet = clauseSets
                .findById(key)
                .filter(known -> known.status() != ClauseSetStatus.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var language = "en".equals(lang) ? Locale.ENGLISH : Locale.of("vi");
        // weak: another instance makes the same document with other bytes
        var etag = "W/\"%s-%s-%s\"".formatted(clauseSet.sha256(), format, language.getLanguage());
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(clauseSet, format))
                .body(printing.print(clauseSet, format, language));
    }

    private static String fileName(ClauseSet clauseSet, Format format) {
        var name = "%s-%s.pdf"
                .formatted(
                        clauseSet.key().replace('@', '-'),
                        format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return ContentDisposition.inline().filename(name).build().toString();
    }
}
