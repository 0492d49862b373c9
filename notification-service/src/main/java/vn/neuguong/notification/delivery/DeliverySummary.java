package vn.neuguong.notification.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/** The mails of one business process, in all and by kind. */
public record DeliverySummary(
        String correlation, @JsonUnwrapped DeliveryCounts counts, Map<String, DeliveryCounts> byKind) {}
