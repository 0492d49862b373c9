package vn.neuguong.pledge.dissemination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.dissemination.ClauseSetPrinting;
import vn.neuguong.testing.WebTest;

@WebTest(ClauseSetDocuments.class)
@Import(ClauseSetPrinting.class)
class ClauseSetDocumentsWebTests {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ClauseSets clauseSets;

    @BeforeEach
    void holdTheShippedSets() {
        ShippedInThisRelease.clauseSets()
                .forEach(clauseSet -> when(clauseSets.findById(clauseSet.key())).thenReturn(Optional.of(clauseSet)));
    }

    static Stream<Arguments> shippedInEachLanguage() {
        return ShippedInThisRelease.clauseSets().stream()
                .flatMap(clauseSet -> LANGUAGES.stream().map(language -> arguments(clauseSet.key(), language)));
    }

    @ParameterizedTest
    @MethodSource("shippedInEachLanguage")
    void printsEveryDeskCardOnOneSheetWithEveryClause(String key, String language) throws IOException {
        var pdf = get(key, "desk-card", language);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(textOf(pdf)).contains(titlesOf(key, language)).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @MethodSource("shippedInEachLanguage")
    void printsEveryHandbookWithAllItHasToSay(String key, String language) throws IOException {
        var clauseSet = clauseSets.findById(key).orElseThrow();

        assertThat(textOf(get(key, "handbook", language)))
                .contains(wordsOf(key, language))
                .contains(
                        clauseSet.key(),
                        clauseSet.sha256().substring(0, 32),
                        clauseSet.sha256().substring(32))
                .doesNotContain("??");
    }

    @Test
    void letsEverybodyKeepADocumentUntilItChanges() {
        var path = "/documents/clause-sets/five-nos@1/desk-card.pdf";
        var first = mvc.get().uri(path).exchange();
        var etag = first.getResponse().getHeader("ETag");

        assertThat(first).hasContentType(MediaType.APPLICATION_PDF).hasHeader("Cache-Control", "max-age=86400, public");
        assertThat(mvc.get().uri(path).header("If-None-Match", etag)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri(path + "?lang=en").header("If-None-Match", etag))
                .hasStatusOk();
    }

    @Test
    void showsNobodyADraftOrAnUnknownSet() {
        var draft = ClauseSetOf.draft("dang-soan");
        when(clauseSets.findById(draft.key())).thenReturn(Optional.of(draft));

        assertThat(mvc.get().uri("/documents/clause-sets/%s/handbook.pdf".formatted(draft.key())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/documents/clause-sets/khong-co@1/handbook.pdf"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private byte[] get(String key, String document, String language) throws IOException {
        var answer = mvc.get()
                .uri("/documents/clause-sets/%s/%s.pdf?lang=%s".formatted(key, document, language))
                .exchange();
        assertThat(answer).hasStatusOk();
        var pdf = answer.getResponse().getContentAsByteArray();
        var kept = Path.of("target", "printed", "%s-%s-%s.pdf".formatted(key, document, language));
        Files.createDirectories(kept.getParent());
        Files.write(kept, pdf);
        return pdf;
    }

    @Test
    void printsWhatIsReadableInFullAndLeavesALongSetToTheHandbook() throws IOException {
        assertThat(textOf(get("qt-522@1", "desk-card", "vi"))).contains(wordsOf("qt-522@1", "vi"));
        assertThat(textOf(get("qt-1665@1", "desk-card", "vi")))
                .doesNotContain(wordsOf("qt-1665@1", "vi").getFirst());
    }

    private List<String> titlesOf(String key, String language) {
        var reader = Locale.of(language);
        return clauseSets.findById(key).orElseThrow().clauses().stream()
                .map(clause -> squeezed(clause.title().in(reader)))
                .toList();
    }

    private List<String> wordsOf(String key, String language) {
        var reader = Locale.of(language);
        ClauseSet clauseSet = clauseSets.findById(key).orElseThrow();
        return clauseSet.clauses().stream()
                .map(Clause::text)
                .map(text -> squeezed(text.in(reader)))
                .toList();
    }

    /** As copied from the page, with line breaks wherever they fell. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return squeezed(stripper.getText(document));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
