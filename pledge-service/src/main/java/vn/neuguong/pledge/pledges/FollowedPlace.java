package vn.neuguong.pledge.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where in the tree a unit was when its pledges followed it last: events tell how a unit is, not what was different.
 *
 * @param parentId absent at the top
 */
@Document("followedPlaces")
record FollowedPlace(@Id String unitId, @Nullable String parentId) {}
