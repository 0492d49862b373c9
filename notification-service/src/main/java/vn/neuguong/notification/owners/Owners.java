package vn.neuguong.notification.owners;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The services that own tasks and documents, as far as a mail needs them. */
@Component
public class Owners {

    private final Map<String, URI> addresses;
    private final RestClient http;
    private final GuardedCalls calls;

    Owners(OwnerSettings settings, RestClient ownerClient, GuardedCalls calls) {
        this.addresses = Map.copyOf(settings.owners());
        this.http = ownerClient;
        this.calls = calls;
    }

    /** The names of all owners. */
    public Set<String> names() {
        return addresses.keySet();
    }

    /** False while the owner's circuit breaker is open: what needs it had better wait. */
    public boolean available(String owner) {
        return calls.permitted(owner);
    }

    /**
     * Links to those of the given tasks that are still open; the others are missing from the answer.
     *
     * @throws OwnerUnavailableException when the owner cannot tell
     */
    public Map<String, TaskLink> taskLinks(String owner, Collection<String> taskIds) {
        var answer = calls.call(
                owner,
                () -> http.post()
                        .uri(address(owner, "/internal/task-links"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new LinkRequest(List.copyOf(taskIds)))
                        .retrieve()
                        .requiredBody(LinkAnswer.class));
        return answer.links().stream().collect(Collectors.toMap(TaskLink::taskId, Function.identity()));
    }

    /**
     * A document to attach, cut off one byte after the limit so that the caller can tell it is too large.
     *
     * @throws OwnerUnavailableException when the owner cannot deliver it now
     */
    public byte[] document(String owner, String path, int limit) {
        return calls.call(
                owner,
                () -> http.get()
                        .uri(address(owner, path))
                        .header(HttpHeaders.ACCEPT, MediaType.ALL_VALUE)
                        .exchangeForRequiredValue((request, response) -> readAtMost(limit + 1, response)));
    }

    private static byte[] readAtMost(int bytes, ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw new RestClientException("Answered " + response.getStatusCode());
        }
        return response.getBody().readNBytes(bytes);
    }

    private URI address(String owner, String path) {
        var base = addresses.get(owner);
        if (base == null) {
            throw new IllegalArgumentException("No address is set for the owner " + owner);
        }
        return URI.create(base + path);
    }

    private record LinkRequest(List<String> taskIds) {}

    private record LinkAnswer(List<TaskLink> links) {}
}
