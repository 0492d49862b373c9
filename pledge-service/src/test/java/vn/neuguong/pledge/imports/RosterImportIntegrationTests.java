package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.RepositoryRoot;
import vn.neuguong.testing.TestTokens;

@IntegrationTest
class RosterImportIntegrationTests {

    private static final String CITY = "CD-SONG-VAN";

    @LocalServerPort
    int port;

    @Autowired
    PublishedEvents published;

    @Autowired
    MongoOperations mongo;

    @Autowired
    OrgUnits units;

    @Autowired
    UnitTrees trees;

    @Autowired
    StaffMembers members;

    @Autowired
    RosterImports imports;

    @Autowired
    RosterImporting importing;

    @Autowired
    ExpiredImportSweeper sweeper;

    @Autowired
    RosterChanges changes;

    @Autowired
    ImportRunner runner;

    private final Set<String> publishedBefore = new HashSet<>();

    @AfterEach
    void rosterIsEmptyAgain() {
        awaitPublished();
        List.of(OrgUnit.class, StaffMember.class, RosterImport.class, RosterChange.class, RowProblem.class)
                .forEach(type -> mongo.remove(new Query(), type));
    }

    @Test
    void publishesTheSampleRosterOnceHoweverOftenItIsImported() {
        rememberPublished();

        var preview = checked(sample());
        assertThat(preview.units()).isEqualTo(new Counts(13, 0, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(new Counts(240, 0, 0, 0, 0));
        assertThat(members.count()).isZero();
        assertThat(confirmed(preview).status()).isEqualTo("CONFIRMED");
        assertThat(confirmed(preview).problems()).isZero();

        awaitPublished();
        var again = imported(sample());
        assertThat(again.units()).isEqualTo(new Counts(0, 0, 0, 0, 13));
        assertThat(again.people()).isEqualTo(new Counts(0, 0, 0, 0, 240));
        awaitPublished();

        assertThat(newOn("pledge.roster-units"))
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("unit.changed.v1"))
                .extracting(PublishedEvent::key)
                .contains(CITY, "TH-TAN-AP")
                .hasSize(13 * 2); // opened with vacant seats, then filled
        assertThat(newOn("pledge.roster-people"))
                .hasSize(240)
                .allSatisfy(event -> assertThat(event.text("email")).endsWith(".example"))
                .extracting(PublishedEvent::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsTheSampleUnionWithItsSeatsAndStaff() {
        imported(sample());

        var tree = trees.today().subtreeOf(CITY);
        assertThat(tree).hasSize(13);
        assertThat(tree.getFirst().unitId()).isEqualTo(CITY);
        var schools =
                tree.stream().filter(unit -> unit.kind() == UnitKind.SCHOOL).toList();
        assertThat(schools)
                .hasSize(12)
                .allSatisfy(school -> assertThat(school.parentId()).isEqualTo(CITY));
        assertThat(schools.stream().filter(school -> school.hasEstablished(Seat.UNION)))
                .hasSize(10);
        assertThat(tree)
                .filteredOn(unit -> unit.holderOf(Seat.HEAD).isEmpty())
                .singleElement()
                .satisfies(school -> {
                    assertThat(school.hasEstablished(Seat.HEAD)).isTrue();
                    assertThat(school.holderOf(Seat.UNION)).isPresent();
                });
        assertThat(members.countMembers(List.of(CITY), Set.of())).isEqualTo(12);
        assertThat(schools)
                .allSatisfy(school -> assertThat(members.countMembers(List.of(school.unitId()), Set.of()))
                        .isEqualTo(19));
    }

    @Test
    void readsStoredStaffPageByPage() {
        imported(sample());
        var everywhere = units.findAll().stream().map(OrgUnit::unitId).toList();

        var seen = new HashSet<String>();
        var pages = new ArrayList<Integer>();
        var page = members.nextMembers(everywhere, Set.of(), "", 100);
        while (!page.isEmpty()) {
            pages.add(page.size());
            page.forEach(member -> seen.add(member.personId()));
            page = members.nextMembers(everywhere, Set.of(), page.getLast().personId(), 100);
        }

        assertThat(pages).containsExactly(100, 100, 40);
        assertThat(seen).hasSize(240);
        assertThat(members.nextMembers(everywhere, Set.of(StaffKind.CIVIL_SERVANT), "", 100))
                .hasSize(6)
                .allSatisfy(member -> assertThat(member.unitId()).isEqualTo(CITY));
    }

    @Test
    void appliesImportOnceWhenSeveralConfirmAtTheSameMoment() throws Exception {
        rememberPublished();
        var preview = checked(sample());

        Callable<ImportOverview> confirmation = () -> confirmed(preview);
        List<ImportOverview> answers = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ImportOverview>> pending = IntStream.range(0, 4)
                    .mapToObj(hand -> hands.submit(confirmation))
                    .toList();
            for (var answer : pending) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(ImportOverview::status).containsOnly("CONFIRMED");
        assertThat(members.count()).isEqualTo(240);
        assertThat(units.count()).isEqualTo(13);
        awaitPublished();
        assertThat(newOn("pledge.roster-people")).hasSize(240);
    }

    @Test
    void letsOneImportBeAppliedAtTimeAndAnInterruptedOneGoOn() {
        var interrupted = checked(sample());
        var other = checked(sample());
        var stored = imports.findById(interrupted.importId()).orElseThrow();
        stored.begin(Instant.now());
        stored.hold(Instant.now().plusSeconds(3600)); // by an instance that is no more
        stored = imports.save(stored);

        assertThatThrownBy(() -> importing.confirm(other.importId(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another-in-progress");
        runner.runDue();
        assertThat(members.count()).isZero();

        stored.hold(Instant.EPOCH);
        imports.save(stored);
        runner.wake();
        assertThat(settled(interrupted).status()).isEqualTo("CONFIRMED");
        assertThat(members.count()).isEqualTo(240);
        assertThatThrownBy(() -> importing.confirm(other.importId(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("outdated");
    }

    @Test
    void keepsNoPeopleInImportsNobodyConfirmed() {
        var forgotten = checked(sample());
        var expired = mongo.findById(forgotten.importId(), Document.class, "rosterImports");
        expired.put("expiresAt", Instant.parse("2026-01-01T00:00:00Z"));
        mongo.save(expired, "rosterImports");
        var waiting = checked(sample());

        sweeper.sweep();

        assertThat(imports.findById(forgotten.importId())).isEmpty();
        assertThat(imports.findById(waiting.importId())).isPresent();
        assertThat(mongo.count(new Query(Criteria.where("importId").is(forgotten.importId())), RosterChange.class))
                .isZero();
        assertThat(mongo.count(new Query(), "fs.files")).isZero();
        assertThat(mongo.count(new Query(), "fs.chunks")).isZero();
    }

    @Test
    void goesOnWithRowsWhoseAddressHasBecomeSomebodyElses() {
        var preview = checked(sample());
        var first = importing
                .changes(preview.importId(), ChangeKind.ADDED, new CursorRequest(500, Optional.empty()))
                .items()
                .stream()
                .filter(change -> change.part().equals("people"))
                .findFirst()
                .orElseThrow();
        members.insert(List.of(joining("ANOTHER", first.theirEntry().profile().email())));

        var confirmed = confirmed(preview);

        assertThat(confirmed.status()).isEqualTo("CONFIRMED");
        assertThat(confirmed.problems()).isEqualTo(1);
        assertThat(members.count()).isEqualTo(240);
    }

    @Test
    void neverStoresTwoPeopleWithOneStaffNumberOrAddress() {
        members.insert(List.of(joining("SV001", "hieu@congdoan.example")));

        assertThatThrownBy(() -> members.insert(List.of(joining("SV001", "khac@congdoan.example"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> members.insert(List.of(joining("SV002", "hieu@congdoan.example"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(members.count()).isEqualTo(1);
    }

    private static StaffMember joining(String staffNumber, String email) {
        var day = LocalDate.of(2026, 9, 5);
        return StaffMember.join(
                staffNumber,
                new StaffProfile("Nguyễn Khắc Hiếu", email, CITY, StaffKind.CIVIL_SERVANT, "Lãnh đạo", Language.VI),
                new EffectiveDay(day, day));
    }

    private static LinkedMultiValueMap<String, Object> sample() {
        var sample = RepositoryRoot.find().resolve("deploy/local/sample");
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("units", file(sample.resolve("units.csv")));
        parts.add("people", file(sample.resolve("people.csv")));
        return parts;
    }

    private ImportOverview imported(LinkedMultiValueMap<String, Object> files) {
        return confirmed(checked(files));
    }

    private ImportOverview checked(LinkedMultiValueMap<String, Object> files) {
        var preview = settled(post("", files));
        assertThat(preview.status()).isEqualTo("PREVIEWED");
        return preview;
    }

    private ImportOverview confirmed(ImportOverview preview) {
        return settled(post("/" + preview.importId() + "/confirm", new LinkedMultiValueMap<>()));
    }

    private ImportOverview settled(ImportOverview asked) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> importing.look(asked.importId()), ImportOverview::settled);
    }

    private static HttpEntity<FileSystemResource> file(Path path) {
        return new HttpEntity<>(new FileSystemResource(path));
    }

    private ImportOverview post(String path, LinkedMultiValueMap<String, Object> parts) {
        var request = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/roster/imports" + path)
                .headers(headers -> headers.setBearerAuth(TestTokens.with("roster:write")));
        if (!parts.isEmpty()) {
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
        }
        var answer = request.retrieve().body(ImportOverview.class);
        assertThat(answer).isNotNull();
        return answer;
    }

    private void rememberPublished() {
        for (var topic : List.of("pledge.roster-units", "pledge.roster-people")) {
            published.on(topic).forEach(event -> publishedBefore.add(id(event)));
        }
    }

    private List<PublishedEvent> newOn(String topic) {
        return published.on(topic).stream()
                .filter(event -> !publishedBefore.contains(id(event)))
                .toList();
    }

    private static String id(PublishedEvent event) {
        return event.headers().getOrDefault("ce_id", "");
    }

    /** Nothing waits in an outbox: whatever was raised is on the topics. */
    private void awaitPublished() {
        var pending = new Query(Criteria.where("outbox").exists(true));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mongo.count(pending, OrgUnit.class) + mongo.count(pending, StaffMember.class) == 0);
    }
}
