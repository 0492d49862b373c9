package vn.neuguong.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import vn.neuguong.local.identity.Secrets;

/** Where a started system answers, for whoever plays something on it. */
public record RunningSystem(Repository repository, Home home, Ports ports) {

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
