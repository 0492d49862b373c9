package vn.neuguong.pledge.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeTexts;
import vn.neuguong.pledge.programmes.PledgeTextsInMemory;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.testing.WebTest;

@WebTest(ProgrammeTextController.class)
@Import(ProgrammeTextWebTests.WithoutDatabase.class)
class ProgrammeTextWebTests {

    private static final PledgeText SIGNED = NamKhong.fullText();

    @TestConfiguration
    static class WithoutDatabase {

        @Bean
        Programmes programmes() {
            return new ProgrammesInMemory().holding(NamKhong.launched());
        }

        @Bean
        ProgrammeTexts programmeTexts() {
            return NamKhong.texts();
        }

        @Bean
        PledgeTexts texts() {
            var texts = new PledgeTextsInMemory();
            texts.save(SIGNED);
            texts.save(NamKhong.tamperedText());
            return texts;
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersWithTheWholeTextOfVersion() {
        assertThat(get("/api/programmes/nam-khong-2026/versions/1/text"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.lines[0].text", title -> title.assertThat().isEqualTo("Nói không với tiêu cực"))
                .hasPathSatisfying("$.clauseSets[0].id", id -> id.assertThat().isEqualTo("five-nos"));
    }

    @Test
    void answersWithTheExactTextSignatureNames() {
        assertThat(get("/api/pledge-texts/" + SIGNED.sha256()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"sha256\": \"%s\"}".formatted(SIGNED.sha256()));
    }

    @Test
    void answersWithNoTextThatIsNotWhatItsHashSays() {
        assertThat(get("/api/pledge-texts/" + NamKhong.tamperedText().sha256())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programmes/nam-khong-2026/versions/2/text",
                "/api/programmes/nam-khong-2026/versions/-1/text",
                "/api/programmes/khong-co/versions/1/text",
                "/api/pledge-texts/khong-co"
            })
    void saysInTheReadersLanguageWhatThereIsNot(String path) {
        assertThat(mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, "en").with(scope("programmes:read")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("There is no");
    }

    @Test
    void refusesVersionThatIsNoNumber() {
        assertThat(get("/api/programmes/nam-khong-2026/versions/mot/text"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/programmes/nam-khong-2026/versions/1/text", "/api/pledge-texts/any"})
    void needsTheScope(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(path).with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(scope("programmes:read")).exchange();
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
