package vn.neuguong.notification.tasks.messaging;

import java.time.Instant;

/** The fields of {@code task.closed.v1} that matter here; how a task ended does not. */
record TaskClosedV1(String taskId, Instant closedAt) {}
