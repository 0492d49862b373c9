package vn.neuguong.notification.owners;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
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

    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    private final Map<String, URI> addresses;
    private final OwnerPageSettings pages;
    private final RestClient http;
    private final GuardedCalls calls;

    Owners(OwnerSettings settings, OwnerPageSettings pages, RestClient ownerClient, GuardedCalls calls) {
        this.addresses = settings.byName();
        this.pages = pages;
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

    /** The origins of the owners' pages, as browsers name them. */
    public Set<String> pageOrigins() {
        return pages.origins();
    }

    /**
     * What an owner said about tasks when it was asked for links.
     *
     * @param open links to the tasks that are open
     * @param untold tasks about which it said nothing that could be used; those in neither are not open any more
     */
    public record LinkAnswer(Map<String, TaskLink> open, Set<String> untold) {

        public LinkAnswer {
            open = Map.copyOf(open);
            untold = Set.copyOf(untold);
        }
    }

    /**
     * Links to those of the given tasks that are still open, asked for in one call. When the owner stumbles over one of
     * them, each is asked for by itself, so that it does not keep the others.
     *
     * @throws OwnerUnavailableException when the owner cannot tell
     */
    public LinkAnswer taskLinks(String owner, Collection<String> taskIds) {
        try {
            return ask(owner, List.copyOf(taskIds));
        } catch (OwnerStumbledException e) {
            return taskIds.size() == 1 ? new LinkAnswer(Map.of(), Set.copyOf(taskIds)) : askOneByOne(owner, taskIds);
        }
    }

    /** A call for each; an owner that stumbles over all of them is soon given up by its circuit breaker. */
    private LinkAnswer askOneByOne(String owner, Collection<String> taskIds) {
        LOG.warn("The {} service fails when asked for {} links at once; asking for each", owner, taskIds.size());
        var open = new HashMap<String, TaskLink>();
        var untold = new HashSet<>(taskIds);
        for (var taskId : taskIds) {
            try {
                var answer = ask(owner, List.of(taskId));
                open.putAll(answer.open());
                untold.remove(taskId);
                untold.addAll(answer.untold());
            } catch (OwnerStumbledException e) {
                LOG.error("The {} service fails when asked for a link to {}", owner, taskId);
            } catch (OwnerUnavailableException e) {
                break;
            }
        }
        return new LinkAnswer(open, untold);
    }

    private LinkAnswer ask(String owner, List<String> taskIds) {
        var links = calls.call(
                owner,
                () -> http.post()
                        .uri(address(owner, "/internal/task-links"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new LinkRequest(taskIds))
                        .retrieve()
                        .onStatus(HttpStatusCode::is3xxRedirection, Owners::refuse)
                        .requiredBody(Links.class)
                        .asked(taskIds));
        return checked(owner, links);
    }

    /** Whatever is behind a redirect, it is not the owner's answer. */
    private static void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        throw new RestClientException("Answered " + response.getStatusCode());
    }

    /** A link that leads anywhere but to its owner's pages is never passed on: it would carry our name to a stranger. */
    private LinkAnswer checked(String owner, List<TaskLink> links) {
        var open = new HashMap<String, TaskLink>();
        var untold = new HashSet<String>();
        for (var link : links) {
            if (pages.serves(owner, link.url())) {
                open.put(link.taskId(), link);
            } else {
                untold.add(link.taskId());
            }
        }
        if (!untold.isEmpty()) {
            LOG.error(
                    "The {} service gives {} of {} links that do not lead to its pages, to {} for one",
                    owner,
                    untold.size(),
                    links.size(),
                    untold.iterator().next());
        }
        return new LinkAnswer(open, untold);
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

    private record Links(@Nullable List<@Nullable TaskLink> links) {

        /** An answer without links, or without their tasks, is none: it must not pass for "not open". */
        List<TaskLink> asked(List<String> taskIds) {
            if (links == null || links.stream().anyMatch(link -> link == null || link.taskId() == null)) {
                throw new RestClientException("Answered without links");
            }
            return links.stream()
                    .map(Objects::requireNonNull)
                    .filter(link -> taskIds.contains(link.taskId()))
                    .toList();
        }
    }
}
