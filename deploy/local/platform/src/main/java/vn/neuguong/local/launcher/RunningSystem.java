package vn.neuguong.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.web.client.RestClient;
import vn.neuguong.local.identity.Secrets;

/** Where a started system answers, for whoever plays something on it. */
public record RunningSystem(Repository repository, Home home, Ports ports) {

    private static final Pattern PENDING =
            Pattern.compile("^messaging_outbox_pending(?:\\{[^}]*\\})? ([0-9.E+]+)$", Pattern.MULTILINE);

    public URI pledge() {
        return URI.create(ports.url(ProcessName.PLEDGE));
    }

    public URI inspection() {
        return URI.create(ports.url(ProcessName.INSPECTION));
    }

    public URI award() {
        return URI.create(ports.url(ProcessName.AWARD));
    }

    public URI notification() {
        return URI.create(ports.url(ProcessName.NOTIFICATION));
    }

    public URI inbox() {
        return URI.create(ports.url(ProcessName.MAIL));
    }

    public URI issuer() {
        return URI.create(ports.url(ProcessName.IDENTITY));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.first(ProcessName.KAFKA);
    }

    /** Documents in all services whose events are not yet on their topics, as the services' metrics tell. */
    public long unpublished() {
        return ProcessName.SERVICES.stream().mapToLong(this::unpublished).sum();
    }

    private long unpublished(ProcessName service) {
        var metrics = RestClient.create()
                .get()
                .uri("http://127.0.0.1:" + ports.management(service) + "/actuator/prometheus")
                .retrieve()
                .body(String.class);
        var pending = PENDING.matcher(String.valueOf(metrics));
        if (!pending.find()) {
            throw new Refusal("The metrics of %s do not tell what is unpublished.".formatted(service.text()));
        }
        return (long) Double.parseDouble(String.valueOf(pending.group(1)));
    }

    /** The secret of a client such as {@code programme-office}. */
    public String clientSecret(String clientId) {
        return new Secrets(home.secrets()).ofClient(clientId);
    }

    /** The folder of the sample roster. */
    public Path sampleData() {
        return repository.sampleData();
    }

    /** Where the story writes its summary. */
    public Path storyFile() {
        return home.folder().resolve("story.json");
    }
}
