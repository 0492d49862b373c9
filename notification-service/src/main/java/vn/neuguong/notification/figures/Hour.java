package vn.neuguong.notification.figures;

import java.time.Instant;
import java.util.Map;

/**
 * What ended in one hour.
 *
 * @param total mails by outcome
 * @param by what the mails are told apart by ({@code kind}, {@code domain}, {@code provider}), then its values, then
 *     mails by outcome
 */
public record Hour(Instant start, Map<String, Long> total, Map<String, Map<String, Map<String, Long>>> by) {}
