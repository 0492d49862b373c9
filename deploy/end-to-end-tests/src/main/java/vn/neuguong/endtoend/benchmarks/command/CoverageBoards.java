package vn.neuguong.endtoend.benchmarks.command;

import org.springframework.web.client.RestClient;

/** Looks at how far a programme has come: the whole of it, and single schools. */
final class CoverageBoards {

    private final RestClient http;
    private final String address;
    private final String token;

    CoverageBoards(RestClient http, String address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /** The nth look: the whole programme and a school in turn. */
    void look(int number) {
        http.get()
                .uri(address + (number % 2 == 0 ? "" : "?unitId=" + Roster.school(number / 2)))
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toBodilessEntity();
    }
}
