package vn.neuguong.pledge;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.testing.TestTokens;

/** What the programme office, the notification service and people with their links do to the running service. */
final class CampaignClient {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(textSha256|viewProof|read)\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"ticked\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN_AT = Pattern.compile("name=\"shownAt\" value=\"([0-9]+)\"");
    private static final String PLEDGE = PhuXuan.CAMPAIGN + ".1.";

    private final RestClient http;

    CampaignClient(int port) {
        var browserLike =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(browserLike))
                .build();
    }

    void draft() {
        var draft = """
            {"programmeId": "nam-khong-2026", "kind": "CAMPAIGN", "name": "Nói không với tiêu cực",
             "legalBasis": ["Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"], "aims": "Mỗi người tự giác giữ mình.",
             "period": {"from": "2020-01-01", "to": "2100-12-31"}, "pledgeDueAt": "2100-12-20T10:00:00Z",
             "audience": {"rootUnitIds": ["CD-SONG-VAN"]}, "clauseSets": ["five-nos", "qt-522"]}
            """;
        draft(draft);
    }

    void draft(String draft) {
        post("/api/programmes", draft, "programmes:write");
    }

    String problemsOfDraft(String draft) {
        try {
            return post("/api/programmes", draft, "programmes:write");
        } catch (HttpClientErrorException.BadRequest refused) {
            return refused.getResponseBodyAsString();
        }
    }

    void launch() {
        launch(PhuXuan.CAMPAIGN);
    }

    void launch(String programmeId) {
        post("/api/programmes/" + programmeId + "/launch", "", "programmes:write");
    }

    Map<String, Object> coverage() {
        return get("/api/programmes/nam-khong-2026/coverage", "pledges:read")
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    }

    String documentOf(StaffMember signer) {
        return get("/internal/pledges/" + PLEDGE + signer.personId() + "/document", "documents:read")
                .body(String.class);
    }

    /** The page behind a fresh link to the task of signing. */
    SigningPage signingPageOf(StaffMember signer) {
        var path = linkTo(PLEDGE + signer.personId() + ":sign");
        var form = new LinkedHashMap<String, List<String>>();
        FIELD.matcher(firstFormOn(path))
                .results()
                .forEach(field -> form.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
                        .add(field.group(2)));
        assertThat(form).containsKeys("textSha256", "viewProof", "read");
        form.put("agreed", List.of("true"));
        return () -> submit(path, form);
    }

    /** The form to sign with; below it is one to refuse. */
    private String firstFormOn(String path) {
        return open(path).split("</form>", 2)[0];
    }

    /** The page behind a fresh link to the first round of the queue for a seat. */
    AcknowledgingPage acknowledgingPageOf(StaffMember holder, Seat seat) {
        var task = "%s%s.%s.%s.1:acknowledge".formatted(PLEDGE, holder.unitId(), seat, holder.personId());
        var path = linkTo(task);
        var page = open(path);
        var shownAt =
                SHOWN_AT.matcher(page).results().map(match -> match.group(1)).toList();
        var shown = SHOWN.matcher(page).results().map(match -> match.group(1)).collect(toCollection(ArrayList::new));
        return new AcknowledgingPage(this, path, shownAt, shown);
    }

    /** The path of the page behind a fresh link to the task. */
    String linkTo(String taskId) {
        var body = "{\"taskIds\": [\"%s\"]}".formatted(taskId);
        var answer = post("/internal/task-links", body, "task-links:create");
        var url = Pattern.compile("\"url\":\"http://localhost([^\"]+)\"").matcher(answer);
        assertThat(url.find()).as("an open task " + taskId).isTrue();
        return url.group(1);
    }

    private String open(String path) {
        return String.valueOf(http.get().uri(path).retrieve().body(String.class));
    }

    private String submit(String path, Map<String, List<String>> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(fields);
        return String.valueOf(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(String.class));
    }

    /** A form with a file; the answer is the page it leads to. */
    String submitFile(String path, MultiValueMap<String, Object> form) {
        return String.valueOf(http.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(String.class));
    }

    String read(String path, String scope) {
        return String.valueOf(get(path, scope).body(String.class));
    }

    private RestClient.ResponseSpec get(String path, String scope) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.with(scope)))
                .retrieve();
    }

    private String post(String path, String body, String scope) {
        return String.valueOf(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(TestTokens.with(scope)))
                .body(body)
                .retrieve()
                .body(String.class));
    }

    /** Signs with every box ticked and the proof that the text was shown. */
    @FunctionalInterface
    interface SigningPage {
        String sign();
    }

    record AcknowledgingPage(CampaignClient client, String path, List<String> shownAt, List<String> shown) {

        void acknowledgeAll() {
            client.submit(path, Map.of("shownAt", shownAt, "all", List.of("true"), "confirmed", List.of("true")));
        }
    }
}
