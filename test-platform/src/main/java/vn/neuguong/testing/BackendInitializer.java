package vn.neuguong.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts a backend with the topics of {@code deploy/topics.yml} before the context, and stops it after. */
final class BackendInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Bindings are stopped one after the other, each once its last fetch is answered: half a second, were it not for this. */
    private static final String LONGEST_FETCH =
            "spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var backend = Backend.start();
        TopicsFile.load().createOn(backend.brokers());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test backend",
                        Map.of(
                                "neuguong.kafka.brokers",
                                backend.brokers(),
                                "spring.mongodb.uri",
                                backend.mongoUri() + "/test-" + UUID.randomUUID(),
                                "neuguong.identity.issuer",
                                "http://127.0.0.1:1",
                                "neuguong.public-url",
                                "http://localhost",
                                "management.server.port",
                                "0",
                                LONGEST_FETCH,
                                "50")));
        context.getBeanFactory().registerSingleton("testBackend", backend);
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("testBackend", backend::close);
    }
}
