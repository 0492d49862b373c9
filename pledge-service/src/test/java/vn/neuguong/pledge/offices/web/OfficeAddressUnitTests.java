package vn.neuguong.pledge.offices.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OfficeAddressUnitTests {

    @ParameterizedTest
    @ValueSource(strings = {"/office", "/office/coverage", "/office/coverage/THCS-PHU-XUAN?day=2026-11-02&lang=en"})
    void leadsBackToABoard(String address) {
        assertThat(OfficeAddress.checked(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/office",
                "//evil.example/office",
                "/office//evil.example",
                "/office/..//evil.example",
                "/office/../pledges",
                "/office\\evil",
                "/office@evil.example",
                "/officers",
                "/pledges/sign/x",
                "/office/sign-in/token",
                "/office/a\r\nSet-Cookie: x"
            })
    void leadsNowhereElse(String address) {
        assertThat(OfficeAddress.checked(address)).isEmpty();
    }

    @Test
    void remembersWhatWasAskedForButNotWhatAFormWouldHaveDone() {
        var asked = new MockHttpServletRequest("GET", "/office/coverage");
        asked.setQueryString("day=2026-11-02&unit=A");
        var sent = new MockHttpServletRequest("POST", "/office/coverage");

        assertThat(OfficeAddress.signInFor(asked))
                .isEqualTo("/office/sign-in?next=%2Foffice%2Fcoverage%3Fday%3D2026-11-02%26unit%3DA");
        assertThat(OfficeAddress.signInFor(sent)).isEqualTo("/office/sign-in");
    }
}
