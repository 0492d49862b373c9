package vn.neuguong.defaults.telemetry;

import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.neuguong.messaging.consumption.EventMetadata;
import vn.neuguong.messaging.consumption.HandledEvent;
import vn.neuguong.messaging.outbox.TraceContext;

/** Events carry the current request's trace, or that of the event whose handling raised them. */
@AutoConfiguration(beforeName = "vn.neuguong.messaging.outbox.OutboxAutoConfiguration")
class TelemetryAutoConfiguration {

    @Bean
    LinksStaySecret linksStaySecret() {
        return new LinksStaySecret();
    }

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracers) {
        return () -> Optional.ofNullable(tracers.getIfAvailable())
                .map(Tracer::currentSpan)
                .map(span -> span.context())
                .map(context -> "00-%s-%s-%s"
                        .formatted(
                                context.traceId(),
                                context.spanId(),
                                Boolean.TRUE.equals(context.sampled()) ? "01" : "00"))
                .or(() -> HandledEvent.current().map(EventMetadata::traceparent))
                .orElse(null);
    }
}
