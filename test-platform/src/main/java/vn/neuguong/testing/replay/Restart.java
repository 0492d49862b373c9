package vn.neuguong.testing.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.ClassUtils;

/** Starts the service again, with nothing in its memory, on the database and the broker it had. */
final class Restart {

    private static final List<String> SETTINGS =
            List.of(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, "test backend");

    private Restart() {}

    static ConfigurableApplicationContext of(ConfigurableApplicationContext service) {
        var application = service.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .orElseThrow();
        return new SpringApplicationBuilder(ClassUtils.getUserClass(application), StandingClock.class)
                .initializers(again -> {
                    for (var name : SETTINGS) {
                        var settings =
                                service.getEnvironment().getPropertySources().get(name);
                        if (settings == null) {
                            throw new IllegalStateException("The service under test has no settings named " + name);
                        }
                        again.getEnvironment().getPropertySources().addFirst(settings);
                    }
                    again.getBeanFactory().registerSingleton("withoutTestClasses", new WithoutTestClasses());
                })
                .run();
    }

    /** What lies among the tests is no part of the service; outside of Spring's test framework nobody else says so. */
    private static final class WithoutTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getResource().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTestClasses;
        }

        @Override
        public int hashCode() {
            return WithoutTestClasses.class.hashCode();
        }
    }
}
