package vn.neuguong.defaults.telemetry;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Names a request in traces by its route and never by its address: the address of a task page holds the secret. */
final class LinksStaySecret extends DefaultServerRequestObservationConvention {

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        var route = context.getPathPattern();
        return KeyValue.of("http.url", route == null ? "unknown" : route);
    }
}
