package vn.neuguong.defaults.tasks;

import java.time.Instant;

/**
 * What a link needs to know of an open task.
 *
 * @param pagePath the page that opens it, without the token: {@code /pledges/sign}
 * @param expiresAt when its links stop working
 */
public record LinkedTask(String taskId, String assigneeId, String pagePath, Instant expiresAt) {}
