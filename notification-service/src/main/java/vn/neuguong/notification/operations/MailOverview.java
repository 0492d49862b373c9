package vn.neuguong.notification.operations;

import java.util.List;
import java.util.Map;
import vn.neuguong.notification.delivery.QueueState;
import vn.neuguong.notification.figures.Hour;

/**
 * All at a glance.
 *
 * @param hours the last 48, the newest first; hours in which nothing ended are missing
 * @param sums over these hours: by {@code kind}, {@code domain} or {@code provider}, then its value, mails by outcome
 */
public record MailOverview(
        QueueState queue,
        List<PausedKind> paused,
        List<BreakerState> breakers,
        List<Hour> hours,
        Map<String, Map<String, Map<String, Long>>> sums) {}
