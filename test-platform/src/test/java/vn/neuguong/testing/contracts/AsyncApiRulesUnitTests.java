package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsyncApiRulesUnitTests {

    private static final String RIGHT = """
        asyncapi: 3.0.0
        info: {title: pledge-service, version: 1.0.0}
        channels:
          pledges:
            address: pledge.pledges
            messages:
              pledgeSigned: {$ref: '#/components/messages/pledgeSigned'}
        components:
          messages:
            pledgeSigned: {name: pledge.signed.v1}
        """;

    @Test
    void acceptsWhatTheSpecificationAllows() {
        assertThat(AsyncApiRules.breaches(AsyncApi.parse(RIGHT))).isEmpty();
    }

    @Test
    void seesWhatTheSpecificationForbids() {
        assertThat(AsyncApiRules.breaches(AsyncApi.parse(RIGHT.replace("address:", "topic:"))))
                .isNotEmpty();
        assertThat(AsyncApiRules.breaches(AsyncApi.parse(RIGHT.replace("version: 1.0.0", "edition: 1"))))
                .isNotEmpty();
    }

    @Test
    void seesReferencesThatLeadNowhere() {
        assertThat(AsyncApiRules.breaches(
                        AsyncApi.parse(RIGHT.replace("    pledgeSigned: {name", "    pledgeKept: {name"))))
                .containsExactly("nothing is at #/components/messages/pledgeSigned");
    }
}
