package vn.neuguong.notification.limits;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Up to which moment the turns of a rate have been taken.
 *
 * @param usedUntil in microseconds since 1970, machine time
 */
@Document("shared-rates")
record SharedRate(@Id String name, long usedUntil) {}
