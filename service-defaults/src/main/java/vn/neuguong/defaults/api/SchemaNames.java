package vn.neuguong.defaults.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names a record that is nested in another after both: two {@code Counts} of different answers stay two schemas. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options);
        var outer = type.getEnclosingClass();
        return outer == null ? name : nameForClass(outer, options) + name;
    }
}
