package vn.neuguong.pledge.coverage;

import static com.mongodb.client.model.Filters.eq;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import vn.neuguong.local.mongo.LocalMongo;
import vn.neuguong.pledge.PhuXuan;

/**
 * How long a board takes over 3,000 units and 160,000 pledges on the embedded database: counted from the pledges at
 * each look, and read from the figures kept per unit. Run by hand; the figures are in {@code docs/benchmarks}.
 */
public final class CoverageMeasurement {

    private static final int UNITS = 3_000;
    private static final int PLEDGES = 160_000;
    private static final int ROUNDS = 7;
    private static final Instant LAUNCH = Instant.parse("2026-11-02T01:00:00Z");

    private CoverageMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = LocalMongo.onDisk(Files.createTempDirectory("coverage"));
                var client = MongoClients.create(server.connectionString())) {
            var mongo = new MongoTemplate(client, "measured");
            mongo.indexOps("pledges")
                    .createIndex(new Index("terms.programmeId", org.springframework.data.domain.Sort.Direction.ASC)
                            .on("signer.unitId", org.springframework.data.domain.Sort.Direction.ASC)
                            .named("programme_unit"));
            new CoverageIndexes().ensure(mongo);
            fill(mongo);
            measure("counted from the pledges, each look", () -> aggregate(mongo));
            var recount = new UnitRecount(mongo, clock());
            long begun = System.nanoTime();
            for (int unit = 0; unit < UNITS; unit++) {
                keep(mongo, recount, new CoverageKey("p", 1, "U" + unit));
            }
            print("all %d units counted anew: %d ms".formatted(UNITS, millisSince(begun)));
            measure("read from the figures per unit, any day", () -> read(mongo, LocalDate.of(2026, 11, 20)));
            measure("one unit counted anew", () -> keep(mongo, recount, new CoverageKey("p", 1, "U17")));
        }
    }

    private static Clock clock() {
        return Clock.fixed(LAUNCH.plus(30, ChronoUnit.DAYS), PhuXuan.VIETNAM);
    }

    private static void fill(MongoTemplate mongo) {
        var random = new Random(7);
        var page = new ArrayList<Document>();
        for (int i = 0; i < PLEDGES; i++) {
            var signed = LAUNCH.plusSeconds(random.nextInt(30 * 24 * 3600));
            page.add(new Document("_id", "p.1." + i)
                    .append("kind", "PERSON")
                    .append(
                            "terms",
                            new Document("programmeId", "p")
                                    .append("programmeVersion", 1)
                                    .append(
                                            "programmeName",
                                            new Document("vi", "Nói không với tiêu cực").append("en", "Say no"))
                                    .append("textSha256", "a".repeat(64)))
                    .append(
                            "signer",
                            new Document("personId", "person-" + i)
                                    .append("unitId", "U" + i % UNITS)
                                    .append("unitName", "Trường số " + i % UNITS))
                    .append("status", "IN_FORCE")
                    .append("invitedAt", Date.from(LAUNCH))
                    .append("viewedAt", Date.from(signed))
                    .append("signedAt", Date.from(signed))
                    .append("inForceAt", Date.from(signed.plus(2, ChronoUnit.DAYS)))
                    .append("dueAt", Date.from(LAUNCH.plus(18, ChronoUnit.DAYS)))
                    .append("asked", false)
                    .append(
                            "acknowledgements",
                            List.of(
                                    new Document("seat", "HEAD")
                                            .append("state", "ACKNOWLEDGED")
                                            .append("holderId", "h"),
                                    new Document("seat", "UNION")
                                            .append("state", "ACKNOWLEDGED")
                                            .append("holderId", "u")))
                    .append(
                            "evidence",
                            List.of(
                                    new Document("kind", "INVITED").append("textSha256", "a".repeat(64)),
                                    new Document("kind", "SIGNED").append("textSha256", "a".repeat(64)))));
            if (page.size() == 1000) {
                mongo.getCollection("pledges").insertMany(page);
                page.clear();
            }
        }
    }

    private static long aggregate(MongoTemplate mongo) {
        var end = Date.from(LAUNCH.plus(18, ChronoUnit.DAYS));
        var by = List.of("invitedAt", "viewedAt", "signedAt", "inForceAt", "refusedAt").stream()
                .map(field -> Accumulators.sum(
                        field,
                        new Document(
                                "$cond",
                                Arrays.asList(
                                        new Document(
                                                "$and",
                                                Arrays.asList(
                                                        new Document("$gt", Arrays.asList("$" + field, null)),
                                                        new Document("$lte", Arrays.asList("$" + field, end)))),
                                        1,
                                        0))))
                .toList();
        long units = 0;
        for (var _ : mongo.getCollection("pledges")
                .aggregate(List.of(
                        Aggregates.match(Filters.and(eq("terms.programmeId", "p"), eq("terms.programmeVersion", 1))),
                        Aggregates.group("$signer.unitId", by)))) {
            units++;
        }
        return units;
    }

    private static long keep(MongoTemplate mongo, UnitRecount recount, CoverageKey key) {
        var counted = recount.recount(key);
        mongo.save(new StoredCoverage(
                key.id(),
                "p",
                1,
                key.unitId(),
                counted.unitName(),
                53,
                1,
                1,
                null,
                LAUNCH,
                counted.history().encoded()));
        return 1;
    }

    private static long read(MongoTemplate mongo, LocalDate day) {
        return mongo.find(query(where("programmeId").is("p").and("version").is(1)), StoredCoverage.class).stream()
                .map(unit -> unit.unitHistory().on(day))
                .reduce(CoverageCounts.NONE, CoverageCounts::plus)
                .signed();
    }

    private static void measure(String what, java.util.function.LongSupplier look) {
        var millis = new ArrayList<Long>();
        long answer = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            answer = look.getAsLong();
            millis.add(millisSince(begun));
        }
        print("%s: %s ms (answer %d)".formatted(what, millis, answer));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
