package vn.neuguong.local.story;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import vn.neuguong.local.identity.Secrets;
import vn.neuguong.local.launcher.Arguments;

/** Loads the sample campaign into a system that was not started by {@code ./run}, such as docker-compose.yml's. */
public final class SampleProcess {

    private SampleProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        var arguments = Arguments.of(args, "pledge", "issuer", "inbox", "secrets", "sample");
        var secret = new Secrets(Path.of(arguments.text("secrets"))).ofClient(Office.CLIENT);
        var campaign = new Campaign(
                new Office(URI.create(arguments.text("issuer")), secret),
                URI.create(arguments.text("pledge")),
                SampleRoster.read(Path.of(arguments.text("sample"))),
                () -> ZonedDateTime.now(StoryClock.VIETNAM));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SampleCampaign.loadUnlessThereIsOne(campaign, arguments.text("inbox"), out);
    }
}
