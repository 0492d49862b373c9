package vn.neuguong.inspection.inspections;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.ShippedChecklist;
import vn.neuguong.testing.TestTokens;

/** The running service as people and machines reach it over HTTP. */
final class InspectionSite {

    private final RestTestClient http;

    InspectionSite(int port) {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    /** The page of a fresh link to the task, as notification-service would ask for it; empty when it is not open. */
    Optional<URI> linkTo(String taskId) {
        var issued = http.post()
                .uri("/internal/task-links")
                .header("Authorization", "Bearer " + TestTokens.with("task-links:create"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("taskIds", List.of(taskId)))
                .exchangeSuccessfully()
                .returnResult(JsonNode.class)
                .getResponseBody();
        return issued.path("links")
                .valueStream()
                .map(link -> URI.create(URI.create(link.path("url").asString()).getPath()))
                .findFirst();
    }

    int status(URI page) {
        return http.get()
                .uri(page.toString())
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    String page(URI page) {
        return http.get()
                .uri(page.toString())
                .exchangeSuccessfully()
                .returnResult(String.class)
                .getResponseBody();
    }

    /** Hands in everything as met but one item, which is met in part; answers with the status. */
    int send(URI page, String partlyMet) {
        var fields = new LinkedMultiValueMap<String, String>();
        ShippedChecklist.forSchools().items().stream()
                .map(ChecklistItem::id)
                .forEach(id -> fields.set("mark." + id, id.equals(partlyMet) ? "PARTLY" : "MET"));
        fields.set("confirmed", "yes");
        return http.post()
                .uri(page.toString())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    JsonNode inspectionsOf(String programmeId) {
        return http.get()
                .uri("/api/inspections?programme=" + programmeId)
                .header("Authorization", "Bearer " + TestTokens.with("inspections:read"))
                .exchangeSuccessfully()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }
}
