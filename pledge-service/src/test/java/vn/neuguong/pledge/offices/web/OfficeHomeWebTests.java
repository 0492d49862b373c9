package vn.neuguong.pledge.offices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.offices.OfficeBoard;
import vn.neuguong.pledge.offices.OfficeSessions;
import vn.neuguong.pledge.offices.Officials;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(OfficeHome.class)
@Import({SessionCookie.class, OfficeHomeWebTests.Boards.class})
class OfficeHomeWebTests {

    @TestConfiguration
    static class Boards {

        @Bean
        OfficeBoard forHeads() {
            return new OfficeBoard("/office/for-heads", "office.seats", Set.of(Seat.HEAD));
        }

        @Bean
        OfficeBoard forUnions() {
            return new OfficeBoard("/office/for-unions", "office.sign-out", Set.of(Seat.UNION));
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Officials officials;

    @MockitoBean
    private OfficeSessions sessions;

    @Test
    void listsTheBoardsOfTheSeatsThatAreHeld() {
        when(officials.unitNames(any())).thenReturn(Map.of(PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME));

        assertThat(mvc.get().uri("/office").with(SignedIn.oanhAs(Seat.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Kim Oanh", "/office/for-heads", "Người đứng đầu đơn vị", PhuXuan.SCHOOL_NAME)
                .doesNotContain("/office/for-unions", "??");
    }

    @Test
    void speaksTheLanguageThatIsChosen() {
        assertThat(mvc.get().uri("/office?lang=en").with(SignedIn.oanhAs(Seat.UNION)))
                .hasStatusOk()
                .bodyText()
                .contains("Welcome, Trần Kim Oanh", "/office/for-unions", "<html lang=\"en\">")
                .doesNotContain("/office/for-heads");
    }

    @Test
    void isClosedToStrangers() {
        assertThat(mvc.get().uri("/office")).hasStatus(404);
    }
}
