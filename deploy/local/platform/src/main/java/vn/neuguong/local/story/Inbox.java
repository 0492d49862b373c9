package vn.neuguong.local.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** All mails of one programme, read page by page from the inbox and remembered. */
final class Inbox {

    private static final int PAGE = 500;

    private final RestClient http = RestClient.create();
    private final URI inbox;
    private final String programmeId;
    private final List<Mail> mails = new ArrayList<>();

    Inbox(URI inbox, String programmeId) {
        this.inbox = inbox;
        this.programmeId = programmeId;
    }

    List<Mail> all() {
        while (fetchNext() == PAGE) {
            // A full page: there may be more.
        }
        return List.copyOf(mails);
    }

    List<Mail> about(String kind) {
        return all().stream().filter(mail -> mail.kind().equals(kind)).toList();
    }

    private int fetchNext() {
        var uri = UriComponentsBuilder.fromUri(inbox)
                .path("/api/messages")
                .queryParam("header", "X-NeuGuong-Correlation:{programme}")
                .queryParam("after", mails.isEmpty() ? 0 : mails.getLast().sequence())
                .queryParam("limit", PAGE)
                .encode()
                .build(programmeId);
        var page = Objects.requireNonNull(http.get().uri(uri).retrieve().body(JsonNode.class));
        page.valueStream().map(Mail::of).forEach(mails::add);
        return page.size();
    }
}
