package vn.neuguong.notification.owners;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The services that own tasks and documents, as far as a mail needs them. */
@Component
public class Owners {

    private static final Set<HttpStatusCode> NO_SUCH_DOCUMENT =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.GONE, HttpStatus.UNPROCESSABLE_CONTENT);

    private final Map<String, URI> addresses;
    private final RestClient http;
    private final GuardedCalls calls;

    Owners(OwnerSettings settings, RestClient ownerClient, GuardedCalls calls) {
        this.addresses = settings.byName();
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
        return calls.call(
                owner,
                () -> http
                        .post()
                        .uri(address(owner, "/internal/task-links"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new LinkRequest(List.copyOf(taskIds)))
                        .retrieve()
                        .requiredBody(LinkAnswer.class)
                        .links()
                        .stream()
                        .collect(Collectors.toMap(TaskLink::taskId, Function.identity())));
    }

    /**
     * A document to attach, cut off one byte after the limit so that the caller can tell it is too large; empty when
     * the owner says that there is none. That is an answer, not a failure: it is neither asked for again nor held
     * against the owner.
     *
     * @throws OwnerUnavailableException when the owner cannot deliver it now
     */
    public Optional<byte[]> document(String owner, String path, int limit) {
        return calls.call(
                owner,
                () -> http.get()
                        .uri(address(owner, path))
                        .header(HttpHeaders.ACCEPT, MediaType.ALL_VALUE)
                        .exchangeForRequiredValue((request, response) -> readAtMost(limit + 1, response)));
    }

    private static Optional<byte[]> readAtMost(int bytes, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return Optional.of(response.getBody().readNBytes(bytes));
        }
        if (NO_SUCH_DOCUMENT.contains(status)) {
            return Optional.empty();
        }
        throw new RestClientException("Answered " + status);
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
