package vn.neuguong.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesUnitTests {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final URI LINK = URI.create("http://127.0.0.1:8081/pledges/sign/Zx8-k_2");
    private static final Letterhead HEAD = new Letterhead(
            "Công đoàn Trường Trần Phú",
            "Công đoàn Giáo dục",
            "Công đoàn cơ sở Trường THCS Trần Phú",
            "Văn phòng Công đoàn",
            "congdoan@vidu.vn");
    private static final Map<String, String> EVERYTHING = SampleMail.load().parameters();

    private final WordingLibrary library = new WordingLibrary();
    private final MailTemplates templates = new MailTemplates(
            library, Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void invitesToSignInVietnamese() {
        var mail = templates.render("pledge.sign", Occasion.OPENED, "vi", to("Nguyễn Thị Hà"));

        assertThat(mail.template()).isEqualTo(new TemplateVersion("pledge.sign.opened.vi", 1));
        assertThat(mail.subject()).isEqualTo("Mời ký cam kết, hạn 30/11: Nói không với tiêu cực");
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

    /** The first of many is written, the others are filled in: neither shows anything of another reader (trap 16). */
    @Test
    void writesToEachOfManyUnderTheirOwnNameWithTheirOwnLinks() {
        for (var number = 1; number <= 3; number++) {
            var name = "Người <b>thứ</b> $" + number;
            var links = new MailLinks(
                    URI.create("http://127.0.0.1:8081/pledges/sign/t" + number + "?a=1&b=2"),
                    URI.create("http://127.0.0.1:8084/my-tasks/m" + number),
                    URI.create("http://127.0.0.1:8084/mail-choices/m" + number),
                    number == 3 ? null : URI.create("http://127.0.0.1:8084/unsubscribe/u" + number));
            var mail = templates.render(
                    "pledge.sign",
                    Occasion.OPENED,
                    "vi",
                    new MailData(name, EVERYTHING, DUE, DUE.minusDays(10), List.of(), HEAD, links));

            assertThat(mail.text())
                    .startsWith("Kính gửi ông/bà " + name + ",\n")
                    .contains(
                            ":\n" + links.task() + "\n",
                            ":\n" + links.allTasks() + "\n",
                            ":\n" + links.choices() + "\n");
            assertThat(mail.html())
                    .contains("<strong>Người &lt;b&gt;thứ&lt;/b&gt; $" + number + "</strong>")
                    .contains("href=\"http://127.0.0.1:8081/pledges/sign/t" + number + "?a=1&amp;b=2\"")
                    .contains("href=\"http://127.0.0.1:8084/my-tasks/m" + number + "\"");
            for (var body : List.of(mail.text(), mail.html())) {
                assertThat(body).doesNotContainPattern("[\uE000-\uF8FF]");
                assertThat(body.contains("/unsubscribe/")).isEqualTo(number < 3);
                for (var other = 1; other <= 3; other++) {
                    assertThat(body.contains("/my-tasks/m" + other)).isEqualTo(other == number);
                    assertThat(body.contains("/mail-choices/m" + other)).isEqualTo(other == number);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, còn 3 ngày, 3 days left",
        "2026-11-29, còn 1 ngày, 1 day left",
        "2026-11-30, hôm nay là ngày cuối, today is the last day",
        "2026-12-02, đã quá hạn 2 ngày, 2 days overdue"
    })
    void saysHowMuchTimeIsLeft(LocalDate today, String vietnamese, String english) {
        var data = data("Lê Văn Minh", EVERYTHING, DUE, today, LINK);
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
        var data = data("Lê Văn Minh", EVERYTHING, null, DUE, null);
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
                data("<b>Hà</b> [(${7*6})]", parameters, DUE, DUE.minusDays(9), LINK));
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
        var mail = templates.render("pledge.sign", Occasion.OPENED, "vi", data("Hà", parameters, DUE, DUE, LINK));
        assertThat(mail.subject()).isEqualTo("Mời ký cam kết, hạn 30/11: Nêu gương Bcc: ke-gian@vidu.vn tốt");
    }

    @Test
    void letsNobodyForgeALineOfTheTextOrTurnItAround() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("answer", "Tốt.\n-- \nBan Giám hiệu\u202Eđọc ngược\u2069\u200B\u00AD");
        var mail = templates.render(
                "proposal.accepted", Occasion.ANNOUNCED, "vi", data("Hà\nNội\u202D", parameters, null, DUE, null));

        assertThat(mail.text())
                .startsWith("Kính gửi ông/bà Hà Nội,\n")
                .contains("Trả lời: Tốt. -- Ban Giám hiệuđọc ngược\n");
        assertThat(mail.text() + mail.html() + mail.subject()).doesNotContainPattern("[\\p{Cf}\\p{Cs}]");
    }

    @Test
    void cutsWhatNobodyWouldRead() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("programmeName", "Cuộc vận động ".repeat(1_000));
        var mail = templates.render(
                "pledge.sign", Occasion.OPENED, "vi", data("Nguyễn ".repeat(10_000), parameters, DUE, DUE, LINK));

        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(150).endsWith("…");
        assertThat(mail.text()).hasSizeLessThan(10_000).contains("Nguyễn…,");
        assertThat(mail.html()).hasSizeLessThan(20_000);
    }

    @Test
    void showsBothLinesOfTheLetterheadAndWhomToAsk() {
        var mail = templates.render("pledge.sign", Occasion.OPENED, "vi", to("Nguyễn Thị Hà"));
        assertThat(List.of(mail.text(), mail.html()))
                .allSatisfy(body -> assertThat(body)
                        .contains("Công đoàn Giáo dục", "Công đoàn cơ sở Trường THCS Trần Phú", "Văn phòng Công đoàn"));
        assertThat(mail.text()).endsWith("""
            Công đoàn Giáo dục
            Công đoàn cơ sở Trường THCS Trần Phú
            Cần hỏi thêm, xin liên hệ Văn phòng Công đoàn, congdoan@vidu.vn.
            Thư được gửi tự động; trả lời thư này là viết tới địa chỉ liên hệ trên.
            """);
    }

    @Test
    void listsTheTasksOfADigestWithTheirLinks() {
        var mail = templates.render(
                "notification.digest",
                Occasion.DIGEST,
                "vi",
                list(
                        new MailItem("pledge.sign", null, DUE.minusDays(3), EVERYTHING, LINK),
                        new MailItem("nobody.knows", null, DUE, EVERYTHING, LINK)));

        assertThat(mail.subject()).isEqualTo("2 việc chờ ông/bà, gần nhất hạn 27/11");
        assertThat(mail.text()).contains("""
            * Ký cam kết: Nói không với tiêu cực
              hạn 27/11/2026, còn 7 ngày
              Đọc và ký cam kết: %s

            * Một việc cần làm
              hạn 30/11/2026, còn 10 ngày
              Mở việc này: %s
            """.formatted(LINK, LINK));
        assertThat(mail.html()).contains("Ký cam kết: Nói không với tiêu cực").containsPattern("href=\"" + LINK + "\"");
    }

    @Test
    void namesTheLateAndGivesNobodyTheirLinks() {
        var mail = templates.render(
                "notification.escalation",
                Occasion.ESCALATED,
                "en",
                list(new MailItem("pledge.sign", "Lê Văn <b>Minh</b>", DUE.minusDays(12), EVERYTHING, null)));

        assertThat(mail.subject()).isEqualTo("Please follow up 1 task overdue at Trường THCS Trần Phú");
        assertThat(mail.text())
                .contains(
                        "* Lê Văn <b>Minh</b>: Sign your pledge: Nói không với tiêu cực",
                        "due on 18/11/2026, 2 days overdue")
                .doesNotContain("http");
        assertThat(mail.html()).contains("Lê Văn &lt;b&gt;Minh&lt;/b&gt;").doesNotContain("href=\"http");
    }

    @Test
    void leadsEveryReaderToTheirTasksAndTheirChoices() {
        var sample = SampleMail.load();
        var data = sample.dataFor(Occasion.OPENED, Refusable.MANDATORY);
        for (var language : List.of("vi", "en")) {
            var mail = templates.render("pledge.sign", Occasion.OPENED, language, data);
            assertThat(List.of(mail.text(), mail.html()))
                    .allSatisfy(body -> assertThat(body)
                            .contains(
                                    sample.links().allTasks().toString(),
                                    sample.links().choices().toString()));
        }
    }

    @Test
    void endsWhatMayBeRefusedWithTheWayToDoSo() {
        var sample = SampleMail.load();
        var refusal = sample.links().refusal();
        var mail = templates.render(
                "notification.daily-clause",
                Occasion.DAILY,
                "vi",
                sample.dataFor(Occasion.DAILY, Refusable.ON_REQUEST));
        assertThat(mail.text()).endsWith("Không nhận loại thư này nữa:\n" + refusal + "\n");
        assertThat(mail.html()).contains("href=\"" + refusal + "\"");
        assertThat(templates
                        .render("pledge.sign", Occasion.OPENED, "vi", to("Hà"))
                        .text())
                .doesNotContain("Không nhận");
    }

    @Test
    void refusesToWriteWithoutWordingParameterOrLink() {
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render("pledge.dance", Occasion.OPENED, "vi", to("Hà")))
                .withMessageContaining("pledge.dance");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() ->
                        templates.render("pledge.sign", Occasion.OPENED, "vi", data("Hà", Map.of(), DUE, DUE, LINK)))
                .withMessageContaining("programmeName");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() ->
                        templates.render("pledge.sign", Occasion.OPENED, "vi", data("Hà", EVERYTHING, DUE, DUE, null)))
                .withMessageContaining("link");
    }

    @Test
    void refusesParametersThatAreNotWhatTheyShouldBe() {
        var parameters = new HashMap<>(EVERYTHING);
        parameters.put("month", "tháng Mười một");
        assertThatExceptionOfType(UnrenderableMailException.class)
                .isThrownBy(() -> templates.render(
                        "award.granted", Occasion.ANNOUNCED, "vi", data("Hà", parameters, null, DUE, null)));
    }

    static Stream<MailPreviews.Preview> allWordings() {
        var library = new WordingLibrary();
        return new MailPreviews(library, new MailTemplates(library, Clock.systemDefaultZone())).all().stream();
    }

    @ParameterizedTest
    @MethodSource("allWordings")
    void everyWordingYieldsACompleteMailWithoutRemoteContent(MailPreviews.Preview preview) {
        var mail = preview.mail();

        assertThat(mail.subject()).isNotBlank().hasSizeLessThanOrEqualTo(78).doesNotContain("!", "  ");
        assertThat(mail.subject()).isNotEqualTo(mail.subject().toUpperCase(Locale.ROOT));
        assertThat(mail.text())
                .contains("Nguyễn Thị Thu Hà")
                .doesNotContain("${", "[(", "null", "<", "\n\n\n", "&amp;");
        assertThat(mail.html())
                .contains("Nguyễn Thị Thu Hà", "lang=\"" + preview.language() + "\"")
                .doesNotContain(
                        "${", "[(", "null", "<img", "<script", " th:", "url(", "@import", "<link", "background=\"");
        assertThat(addressesIn(mail.html())).isSubsetOf(addressesIn(mail.text()));
    }

    private static Set<String> addressesIn(String body) {
        return Pattern.compile("https?://[^\\s\"<]+")
                .matcher(body)
                .results()
                .map(found -> found.group())
                .filter(address -> !address.contains("thymeleaf"))
                .collect(Collectors.toSet());
    }

    private static MailData to(String name) {
        return data(name, EVERYTHING, DUE, DUE.minusDays(10), LINK);
    }

    private static MailData data(
            String name, Map<String, String> parameters, LocalDate dueDay, LocalDate today, URI link) {
        return new MailData(name, parameters, dueDay, today, List.of(), HEAD, new MailLinks(link, null, null, null));
    }

    private static MailData list(MailItem... items) {
        return new MailData("Nguyễn Thị Hà", EVERYTHING, null, DUE.minusDays(10), List.of(items), HEAD, MailLinks.NONE);
    }
}
