package vn.neuguong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import vn.neuguong.testing.contracts.PublishedEventsCheck;

/**
 * The whole service on a random port with a broker and a database of its own, both gone after the class. Embedded by
 * default, containers with {@code -Dbackend=containers}; the tests are the same. What the service publishes meanwhile is
 * held to its contract.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BackendInitializer.class)
@Import({TestTokens.class, PublishedEvents.class})
@TestExecutionListeners(
        listeners = PublishedEventsCheck.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface IntegrationTest {}
