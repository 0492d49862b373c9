package vn.neuguong.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesUnitTests {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final URI LINK = URI.create("http://127.0.0.1:8081/pledges/sign/Zx8-k_2");
    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("programmeName", "Cuộc vận động Nói không với tiêu cực"),
            Map.entry("unitName", "Trường THCS Trần Phú"),
            Map.entry("seat", "UNION"),
            Map.entry("step", "REPORTED"),
            Map.entry("laggards", "3"),
            Map.entry("signedAt", "2026-11-05T18:00:00Z"),
            Map.entry("month", "2026-11"),
            Map.entry("activityTitle", "Phát sổ tay ứng xử"),
            Map.entry("clauseSetTitle", "Năm không trong thực thi công vụ"),
            Map.entry("submittedAt", "2026-11-03T02:00:00Z"),
            Map.entry("answer", "Đưa vào lần ban hành tới."),
            Map.entry("version", "2"));

    private final MailTemplates templates = new MailTemplates(
            new TemplateSettings("Công đoàn Giáo dục", "Văn phòng Công đoàn", "congdoan@vidu.vn"),
            Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void invitesToSignInVietnamese() {
        var mail = templates.render("pledge.sign", Occasion.OPENED, "vi", to("Nguyễn Thị Hà"));

        assertThat(mail.template()).isEqualTo(new TemplateVersion("pledge.sign.opened.vi", 1));
        assertThat(mail.subject()).isEqualTo("Mời ký cam kết: Cuộc vận động Nói không với tiêu cực");
        assertThat(mail.text())
                .startsWith("Kính gửi ông/bà Nguyễn Thị Hà,\n\nTrường THCS Trần Phú tham gia")
                .contains("chậm nhất ngày 30/11/2026")
                .contains("Đọc và ký cam kết:\n" + LINK + "\n")
                .contains("Văn phòng Công đoàn, congdoan@vidu.vn");
        assertThat(mail.html())
                .contains("href=\"" + LINK + "\"")
                .contains("Kính gửi ông/bà <strong>Nguyễn Thị Hà</strong>")
                .contains("chậm nhất ngày 30/11/2026")
                .contains("mailto:congdoan@vidu.vn");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, còn 3 ngày, 3 days left",
        "2026-11-29, còn 1 ngày, 1 day left",
        "2026-11-30, hôm nay là ngày cuối, today is the last day",
        "2026-12-02, đã quá hạn 2 ngày, 2 days overdue"
    })
    void saysHowMuchTimeIsLeft(LocalDate today, String vietnamese, String english) {
        var data = new MailData("Lê Văn Minh", EVERYTHING, DUE, today, LINK);
        var occasion = today.isAfter(DUE) ? Occasion.OVERDUE : Occasion.REMINDED;
        assertThat(templates.render("pledge.sign", occasion, "vi", data).text()).contains(vietnamese);
        assertThat(templates.render("pledge.sign", occasion, "en", data).text()).contains(english);
    }

    @Test
    void saysInWhoseNameSomebodyAcknowledges() {
        var mail = templates.render("pledge.acknowledge", Occasion.OPENED, "vi", to("Phạm Quốc Bảo"));
        assertThat(mail.text()).contains("với tư cách đại diện công đoàn cơ sở");
    }

    @Test
    void writesDaysAndMonthsOfAnnouncementsTheVietnameseWay() {
        var data = new MailData("Lê Văn Minh", EVERYTHING, null, DUE, null);
        assertThat(templates
                        .render("pledge.in-force", Occasion.ANNOUNCED, "vi", data)
                        .text())
                .contains("ký ngày 06/11/2026")
                .doesNotContain("http");
        assertThat(templates
                        .render("award.granted", Occasion.ANNOUNCED, "vi", data)
                        .subject())
                .isEqualTo("Chúc mừng Trường THCS Trần Phú được ghi nhận tháng 11/2026");
    }

    @Test
    void fallsBackToVietnameseForLanguagesWithoutWording() {
        var mail = templates.render("pledge.sign", Occasion.OPENED, "fr", to("Marie Trần"));
        assertThat(mail.template().id()).isEqualTo("pledge.sign.opened.vi");
    }

    @Test
    void escapesWhatItWasToldAndEvaluatesNoneOfIt() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("unitName", "<script>alert(1)</script> ${7*6} [[${7*6}]]");
        var mail = templates.render(
                "pledge.sign",
                Occasion.OPENED,
                "vi",
                new MailData("<b>Hà</b> [(${7*6})]", parameters, DUE, DUE.minusDays(9), LINK));
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*6} [[${7*6}]]")
                .contains("&lt;b&gt;Hà&lt;/b&gt; [(${7*6})]")
                .doesNotContain("<script", "<b>");
        assertThat(mail.html() + mail.text() + mail.subject()).doesNotContain("42");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("programmeName", "Nêu gương\r\nBcc: ke-gian@vidu.vn\u2028tốt");
        var mail =
                templates.render("pledge.sign", Occasion.OPENED, "vi", new MailData("Hà", parameters, DUE, DUE, LINK));
        assertThat(mail.subject()).isEqualTo("Mời ký cam kết: Nêu gương Bcc: ke-gian@vidu.vn tốt");
    }

    @Test
    void refusesToWriteWithoutWordingParameterOrLink() {
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render("pledge.dance", Occasion.OPENED, "vi", to("Hà")))
                .withMessageContaining("pledge.dance");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render(
                        "pledge.sign", Occasion.OPENED, "vi", new MailData("Hà", Map.of(), DUE, DUE, LINK)))
                .withMessageContaining("programmeName");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render(
                        "pledge.sign", Occasion.OPENED, "vi", new MailData("Hà", EVERYTHING, DUE, DUE, null)))
                .withMessageContaining("link");
    }

    @Test
    void refusesParametersThatAreNotWhatTheyShouldBe() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("month", "tháng Mười một");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render(
                        "award.granted", Occasion.ANNOUNCED, "vi", new MailData("Hà", parameters, null, DUE, null)));
    }

    @Test
    void fingerprintsEveryPartOfTheData() {
        var data = to("Nguyễn Thị Hà");
        var prints = Stream.of(
                        data,
                        to("Nguyễn Thị Hạ"),
                        new MailData("Nguyễn Thị Hà", EVERYTHING, DUE, data.today(), URI.create("http://x/y")),
                        new MailData("Nguyễn Thị Hà", EVERYTHING, DUE.plusDays(1), data.today(), LINK),
                        new MailData("Nguyễn Thị Hà", Map.of("unitName", "A"), DUE, data.today(), LINK))
                .map(DataFingerprint::of)
                .toList();
        assertThat(prints).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{64}"));
        assertThat(DataFingerprint.of(to("Nguyễn Thị Hà"))).isEqualTo(prints.getFirst());
    }

    static Stream<WordingLibrary.Entry> allWordings() {
        return WordingLibrary.load().entries();
    }

    @ParameterizedTest
    @MethodSource("allWordings")
    void everyWordingYieldsACompleteMailWithoutRemoteContent(WordingLibrary.Entry entry) {
        var id = entry.version().id().split("\\.(?=[a-z]+\\.[a-z]{2}$)");
        var occasion = Occasion.valueOf(id[1].split("\\.")[0].toUpperCase(java.util.Locale.ROOT));
        var mail = templates.render(id[0], occasion, entry.language(), to("Nguyễn Thị Hà"));

        assertThat(mail.template()).isEqualTo(entry.version());
        assertThat(mail.subject()).isNotBlank().hasSizeLessThan(120);
        assertThat(mail.text()).contains("Nguyễn Thị Hà").doesNotContain("${", "[(", "null", "<");
        assertThat(mail.html())
                .contains("Nguyễn Thị Hà")
                .doesNotContain("${", "[(", "null", "<img", "<script", " th:", "url(");
    }

    private static MailData to(String name) {
        return new MailData(name, EVERYTHING, DUE, DUE.minusDays(10), LINK);
    }
}
