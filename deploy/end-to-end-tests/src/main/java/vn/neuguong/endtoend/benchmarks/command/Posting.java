package vn.neuguong.endtoend.benchmarks.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends a form as a browser would, over connections that are kept. */
final class Posting {

    private static final int SEE_OTHER = 303;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void send(URI page, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != SEE_OTHER) {
            throw new IOException("a signature was answered with " + status);
        }
    }
}
