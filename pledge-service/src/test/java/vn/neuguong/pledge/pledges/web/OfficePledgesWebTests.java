package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitLineage;
import vn.neuguong.testing.WebTest;

@WebTest(OfficePledges.class)
@Import({
    SigningWithoutDatabase.class,
    PledgeView.class,
    EvidenceView.class,
    PledgeDocument.class,
    UnitLineage.class,
    OfficePledgesWebTests.TheCampaign.class
})
class OfficePledgesWebTests {

    private static final String OF_THE_SCHOOL =
            "/office/pledges?programme=" + PhuXuan.CAMPAIGN + "&unit=" + PhuXuan.SCHOOL;
    private static final String OF_LAN =
            "/office/pledges/" + PledgeOfLan.signed().id();

    @TestConfiguration
    static class TheCampaign {

        @Bean
        ProgrammesInMemory programmes() {
            return new ProgrammesInMemory().holding(NamKhong.launched());
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @Test
    void listsThePledgesOfTheUnit() {
        pledges.holdOnly(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION), PledgeOfLan.signedByTruong());

        assertThat(mvc.get().uri(OF_THE_SCHOOL).with(SignedIn.oanhAs(Seat.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains(PhuXuan.SCHOOL_NAME, "Trần Thị Phương Lan", "có hiệu lực", OF_LAN)
                .contains("Hồ Xuân Trường", "đã ký, chờ xác nhận")
                .doesNotContain("??");
        assertThat(mvc.get().uri(OF_THE_SCHOOL + "&lang=en").with(SignedIn.oanhAs(Seat.HEAD)))
                .bodyText()
                .contains("The pledges of the unit", "in force")
                .doesNotContain("??", "đã ký");
    }

    @Test
    void showsWhatHappenedWhenToWhichTextAndWhichSeatsAcknowledged() {
        pledges.holdOnly(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        assertThat(mvc.get().uri(OF_LAN).with(aboveTheSchool(Seat.PROGRAMME_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Mời ký", "Đã đọc nội dung", "Đã ký", "Đã xác nhận", "Có hiệu lực")
                .contains("08:15 ngày 03/11/2026", PledgeOfLan.TEXT, OF_LAN + "/document")
                .doesNotContain("??");
        assertThat(pledges.writes()).isZero();
    }

    @Test
    void handsOutTheDocumentOnceItIsSigned() {
        pledges.holdOnly(PledgeOfLan.signed());
        assertThat(open(OF_LAN + "/document", SignedIn.oanhAs(Seat.UNION)))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);

        pledges.holdOnly(PledgeOfLan.invited());
        assertThat(open(OF_LAN + "/document", SignedIn.oanhAs(Seat.UNION))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(OF_LAN).with(SignedIn.oanhAs(Seat.UNION)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/document");
    }

    @Test
    void keepsThePledgesOfAUnitThatIsNoMoreForWhatTookItsPlace() {
        var ended = "/office/pledges?programme=" + PhuXuan.CAMPAIGN + "&unit=THCS-HOA-LU";

        assertThat(mvc.get().uri(OF_THE_SCHOOL).with(SignedIn.oanhAs(Seat.HEAD)))
                .bodyText()
                .contains("Cam kết của các đơn vị đã kết thúc", "Trường THCS-HOA-LU");
        assertThat(mvc.get().uri(ended).with(SignedIn.oanhAs(Seat.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("Trường THCS-HOA-LU", "Đơn vị này đã kết thúc ngày 30/06/2026")
                .doesNotContain("??", "/office/coverage");
        assertThat(open(ended, aboveTheSchool(Seat.INSPECTORATE))).hasStatusOk();
        assertThat(open(ended, ofAnotherSchool())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(ended, SignedIn.oanhAs(Seat.YOUTH))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "UNION", "PARTY", "INSPECTORATE", "PROGRAMME_ADMIN"})
    void opensToEverySeatThatFollowsTheCampaign(Seat seat) {
        pledges.holdOnly(PledgeOfLan.signed());

        assertThat(open(OF_LAN, SignedIn.oanhAs(seat))).hasStatusOk();
    }

    @Test
    void isAsGoodAsNotThereForAnybodyElse() {
        pledges.holdOnly(PledgeOfLan.signed());

        for (var address : new String[] {OF_LAN, OF_LAN + "/document", OF_THE_SCHOOL, "/office/pledges/khong-co"}) {
            assertThat(open(address, ofAnotherSchool())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(open(address, SignedIn.oanhAs(Seat.YOUTH))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(open("/office/pledges/khong-co", SignedIn.oanhAs(Seat.HEAD))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?programme=khac&unit=THCS-PHU-XUAN", "?programme=nam-khong-2026&unit=khac"})
    void hasNoListOfWhatThereIsNot(String address) {
        assertThat(open("/office/pledges" + address, SignedIn.oanhAs(Seat.HEAD)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult open(String address, RequestPostProcessor official) {
        return mvc.get().uri(address).with(official).exchange();
    }

    private static RequestPostProcessor aboveTheSchool(Seat seat) {
        return SignedIn.as(SignedIn.oanh(seat, PhuXuan.CITY, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }

    private static RequestPostProcessor ofAnotherSchool() {
        return SignedIn.as(SignedIn.oanh(Seat.HEAD, "MN-ANH-DUONG", Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }
}
