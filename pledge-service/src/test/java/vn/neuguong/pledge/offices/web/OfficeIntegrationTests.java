package vn.neuguong.pledge.offices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.neuguong.pledge.offices.web.OfficeBrowser.cookie;
import static vn.neuguong.pledge.offices.web.OfficeBrowser.formTokenOf;
import static vn.neuguong.pledge.offices.web.OfficeBrowser.location;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.offices.LapsedSignInSweeper;
import vn.neuguong.pledge.offices.OfficeSession;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;

/** Signing in as in a browser: the form, the task, the link, the session, and what becomes of it. */
@IntegrationTest
@Import(OfficeIntegrationTests.Boards.class)
@TestPropertySource(
        properties = {
            "neuguong.offices.mails-per-person=" + OfficeIntegrationTests.MAILS,
            "neuguong.offices.throttle-window=P1D"
        })
class OfficeIntegrationTests {

    static final int MAILS = 12;

    @TestConfiguration
    static class Boards {

        @Bean
        UnitBoard unitBoard() {
            return new UnitBoard();
        }
    }

    /** A board for heads, about units they answer for. */
    @Controller
    static class UnitBoard {

        @GetMapping("/office/units/{unitId}")
        @ResponseBody
        String show(@PathVariable String unitId, Official official) {
            official.requireFor(unitId, Seat.HEAD);
            return official.name();
        }

        @PostMapping("/office/units/{unitId}")
        @ResponseBody
        String change(@PathVariable String unitId, Official official) {
            return official.personId();
        }
    }

    private OfficeBrowser browser;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private LapsedSignInSweeper sweeper;

    @BeforeEach
    void opensABrowser(@LocalServerPort int port) {
        browser = new OfficeBrowser(port);
    }

    @BeforeEach
    void theSchoolHasItsSeats() {
        if (units.count() == 0) {
            units.insert(List.of(PhuXuan.city(), PhuXuan.school()));
            staff.insert(List.of(PhuXuan.HIEU, PhuXuan.THUY, PhuXuan.OANH, PhuXuan.DIEP, PhuXuan.LAN));
        }
    }

    @Test
    void signsInByTheMailedLinkOnceAndLeadsBack() throws Exception {
        var asked = browser.get("/office/units/" + PhuXuan.SCHOOL, "");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).startsWith("/office/sign-in?next=%2Foffice%2Funits");

        var link = linkFor(PhuXuan.OANH, "/office/units/" + PhuXuan.SCHOOL);
        assertThat(browser.get(link, "").body()).contains("Đăng nhập").doesNotContain("checked");
        assertThat(browser.post(link, "", Map.of()).statusCode()).isEqualTo(400);

        var entered = browser.post(link, "", Map.of("confirmed", "true"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(location(entered)).endsWith("/office/units/" + PhuXuan.SCHOOL);
        assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age");

        assertThat(browser.get("/office/units/" + PhuXuan.SCHOOL, cookie(entered))
                        .body())
                .isEqualTo(PhuXuan.OANH.name());
        assertThat(browser.get(link, "").statusCode()).isEqualTo(410);
        assertThat(browser.post(link, "", Map.of("confirmed", "true")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void answersTheSameWhetherOrNotAnAddressIsKnownAndMailsOfficialsOnly() throws Exception {
        var before = signInTasksOf(PhuXuan.HIEU).size();
        var stranger = request("stranger@song-van.example");
        var teacher = request(PhuXuan.LAN.email());
        var official = request("  " + PhuXuan.HIEU.email().toUpperCase(Locale.ROOT) + " ");

        assertThat(List.of(stranger, teacher, official))
                .extracting(HttpResponse::statusCode, answer -> location(answer), HttpResponse::body)
                .containsOnly(tuple(303, location(stranger), stranger.body()));
        await().untilAsserted(() -> assertThat(signInTasksOf(PhuXuan.HIEU)).hasSize(before + 1));
        assertThat(signInTasksOf(PhuXuan.LAN)).isEmpty();
    }

    @Test
    void sendsOnePersonSoManyMailsAndNoMore() throws Exception {
        for (int number = 0; number < MAILS + 4; number++) {
            request(PhuXuan.THUY.email());
        }

        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(signInTasksOf(PhuXuan.THUY)).hasSize(MAILS));
    }

    @Test
    void refusesWhatTheSeatsDoNotAllowInThePersonsLanguage() throws Exception {
        var session = sessionOf(PhuXuan.DIEP);
        var ownUnit = browser.get("/office/units/" + PhuXuan.SCHOOL, session);

        assertThat(browser.get("/office", session).body()).contains(PhuXuan.DIEP.name(), "Công đoàn cơ sở");
        assertThat(ownUnit.statusCode()).isEqualTo(403);
        assertThat(ownUnit.body()).contains("không có quyền", "lang=\"vi\"");
    }

    @Test
    void takesOnlyFormsOfItsOwnSession() throws Exception {
        var session = sessionOf(PhuXuan.DIEP);
        var address = "/office/units/" + PhuXuan.SCHOOL;
        var token = formTokenOf(browser.get("/office", session));

        assertThat(browser.post(address, session, Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(address, session, Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(browser.post(address, session, Map.of("_csrf", token)).body())
                .isEqualTo(PhuXuan.DIEP.personId());
        assertThat(location(browser.post(address, "", Map.of("_csrf", token)))).isEqualTo("/office/sign-in");
        var foreign = browser.send(
                browser.form(address, session, Map.of("_csrf", token)).header("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void losesTheRightWithTheSeatAndTheSessionOnSignOut() throws Exception {
        var session = sessionOf(PhuXuan.OANH);
        var address = "/office/units/" + PhuXuan.SCHOOL;
        assertThat(browser.get(address, session).statusCode()).isEqualTo(200);

        seat(Seat.HEAD, PhuXuan.HIEU);
        assertThat(browser.get(address, session).statusCode()).isEqualTo(303);
        seat(Seat.HEAD, PhuXuan.OANH);
        assertThat(browser.get(address, session).statusCode()).isEqualTo(200);

        var token = formTokenOf(browser.get("/office", session));
        var out = browser.post("/office/sign-out", session, Map.of("_csrf", token));
        assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(browser.get(address, session).statusCode()).isEqualTo(303);
    }

    @Test
    void startsOneSessionFromALinkThatIsUsedOnManyDevicesAtOnce() throws Exception {
        var link = linkFor(PhuXuan.DIEP, "");
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var entering = Collections.nCopies(5, (Callable<Integer>)
                    () -> browser.post(link, "", Map.of("confirmed", "true")).statusCode());
            var answers = new ArrayList<Integer>();
            for (var answer : devices.invokeAll(entering)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 410);
        }
    }

    @Test
    void endsWhenItIsNotUsedAndAfterSomeHoursAtTheLatest() throws Exception {
        var unused = sessionOf(PhuXuan.DIEP);
        assertThat(browser.get("/office", unused).statusCode()).isEqualTo(200);
        everySession("lastSeenAt", clock.instant().minus(Duration.ofMinutes(61)));
        assertThat(browser.get("/office", unused).statusCode()).isEqualTo(303);

        var old = sessionOf(PhuXuan.DIEP);
        everySession("endsAt", clock.instant());
        assertThat(browser.get("/office", old).statusCode()).isEqualTo(303);
    }

    @Test
    void withdrawsALinkNobodyUsedInTime() throws Exception {
        var link = linkFor(PhuXuan.HIEU, "");
        mongo.updateMulti(
                new Query(), Update.update("expiresAt", clock.instant().minusSeconds(1)), "signInRequests");
        sweeper.withdrawLapsed();

        assertThat(browser.get(link, "").statusCode()).isEqualTo(410);
        await().untilAsserted(() -> assertThat(published.on("pledge.tasks", "task.closed.v1"))
                .anySatisfy(closed -> {
                    assertThat(closed.text("assigneeId")).isEqualTo(PhuXuan.HIEU.personId());
                    assertThat(closed.text("outcome")).isEqualTo("CANCELLED");
                }));
    }

    @Test
    void speaksTheLanguageOfWhoIsSignedIn() throws Exception {
        var john = StaffMember.join(
                "SV099",
                new StaffProfile(
                        "John Lê",
                        "john@song-van.example",
                        PhuXuan.SCHOOL,
                        StaffKind.PUBLIC_EMPLOYEE,
                        null,
                        Language.EN),
                EffectiveDay.now(clock));
        staff.save(john);
        seat(Seat.HEAD, john);
        var link = linkFor(john, "");

        assertThat(browser.get(link, "").body()).contains("<html lang=\"en\">", "One more step");
        var session = cookie(browser.post(link, "", Map.of("confirmed", "true")));
        assertThat(browser.get("/office", session).body()).contains("Welcome, John Lê");
        assertThat(browser.get("/office/units/" + PhuXuan.CITY, session).body()).contains("This page is not for you");
        seat(Seat.HEAD, PhuXuan.OANH);
    }

    @Test
    void storesOnlyTheHashOfASession() throws Exception {
        var session = sessionOf(PhuXuan.DIEP);
        var secret = session.substring(session.indexOf('=') + 1);

        assertThat(mongo.find(new Query(), OfficeSession.class))
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored.toString()).doesNotContain(secret));
    }

    private void everySession(String field, Instant when) {
        mongo.updateMulti(new Query(), Update.update(field, when), OfficeSession.class);
    }

    private void seat(Seat seat, StaffMember holder) {
        var school = units.findById(PhuXuan.SCHOOL).orElseThrow();
        var now = school.profile();
        var seats = List.of(PhuXuan.held(seat, holder), PhuXuan.held(Seat.UNION, PhuXuan.DIEP));
        school.amend(new UnitProfile(now.kind(), now.name(), now.parentId(), seats), EffectiveDay.now(clock));
        units.save(school);
    }

    private String sessionOf(StaffMember person) throws Exception {
        return cookie(browser.post(linkFor(person, ""), "", Map.of("confirmed", "true")));
    }

    /** Asks for a sign-in and fetches the link of the mail, as the notification service does. */
    private String linkFor(StaffMember person, String next) throws Exception {
        var before = signInTasksOf(person);
        browser.post("/office/sign-in", "", Map.of("email", person.email(), "next", next));
        var task = await().until(
                        () -> signInTasksOf(person).stream()
                                .filter(known -> !before.contains(known))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return browser.linkTo(task);
    }

    private List<String> signInTasksOf(StaffMember person) {
        return published.on("pledge.tasks", "task.opened.v1").stream()
                .filter(task -> task.text("kind").equals("office.sign-in"))
                .filter(task -> task.text("assigneeId").equals(person.personId()))
                .map((PublishedEvent task) -> task.text("taskId"))
                .toList();
    }

    private HttpResponse<String> request(String email) throws Exception {
        return browser.post("/office/sign-in", "", Map.of("email", email));
    }
}
