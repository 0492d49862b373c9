package vn.neuguong.endtoend.benchmarks.command;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.context.ConfigurableApplicationContext;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.Services;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;

/** The product's side: issuer and pledge-service as processes, and a consumer in this one; a programme per round. */
final class PledgeSigning implements AutoCloseable {

    private final Workbench bench;
    private final int people;
    private final Issuer issuer;
    private final Services.Service service;
    private final ConfigurableApplicationContext handler;
    private final ProgrammeOffice office;
    private final Posting posting = new Posting();
    private int programmes;

    PledgeSigning(Workbench bench, int people) throws IOException, InterruptedException {
        this.bench = bench;
        this.people = people;
        issuer = Issuer.start(bench);
        service = bench.services().start("pledge", issuer.settings());
        office = new ProgrammeOffice(issuer.address(), service.address(), issuer.secrets());
        var roster = Roster.write(bench.folder(), people);
        office.importRoster(roster.units(), roster.people());
        handler = HandlerApplication.start(bench);
    }

    /** Launches a programme, which invites everybody, and fetches everybody's link. */
    Invitations invite() throws IOException {
        return invite(people);
    }

    /** The same with the links of only so many of those who are invited. */
    Invitations invite(int signers) throws IOException {
        var programme = "nam-khong-" + ++programmes;
        office.launch(programme, Roster.ROOT, people);
        var ids = pledgesOf(programme).subList(0, signers);
        var links = office.links(ids.stream().map(id -> id + ":sign").toList());
        var forms =
                ids.parallelStream().collect(Collectors.toConcurrentMap(id -> id, id -> filledIn(linkOf(links, id))));
        return new Invitations() {
            @Override
            public List<String> ids() {
                return ids;
            }

            @Override
            public void watch(Journeys handled) {
                handler.getBean(SignedPledges.class).watch(handled);
            }

            @Override
            public void sign(String id) throws IOException, InterruptedException {
                posting.send(linkOf(links, id), Objects.requireNonNull(forms.get(id), "a pledge without a form"));
            }
        };
    }

    /** The boards of the programme launched last. */
    CoverageBoards boards() {
        return office.boards("nam-khong-" + programmes);
    }

    private List<String> pledgesOf(String programme) {
        try (var client = MongoClients.create(bench.servers().databaseUri("pledge"))) {
            return client.getDatabase("pledge")
                    .getCollection("pledges")
                    .find(Filters.eq("terms.programmeId", programme))
                    .map(pledge -> pledge.getString("_id"))
                    .into(new ArrayList<>());
        }
    }

    private static URI linkOf(Map<String, URI> links, String pledge) {
        return Objects.requireNonNull(links.get(pledge + ":sign"), "a pledge without a link");
    }

    /** The form as a person fills it in: every page carries a proof of its own that it was shown. */
    private static String filledIn(URI page) {
        try {
            var shown = Jsoup.connect(page.toString()).get();
            var fields = shown.forms().getFirst().select("input[type=hidden], input[name=read]").stream()
                    .map(field -> field.attr("name") + "=" + field.attr("value"));
            return Stream.concat(fields, Stream.of("agreed=true")).collect(Collectors.joining("&"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        handler.close();
        service.close();
        issuer.close();
    }
}
