package vn.neuguong.notification.owners;

import java.net.URI;
import java.time.Instant;

/** The personal way to one task; its address is a secret between the owner, the mail and its reader. */
public record TaskLink(String taskId, URI url, Instant expiresAt) {

    @Override
    public String toString() {
        return "TaskLink[taskId=" + taskId + ", expiresAt=" + expiresAt + "]";
    }
}
