package vn.neuguong.defaults.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves and never shows in place: it may come from somebody's computer. */
public final class Attachment {

    private Attachment() {}

    /**
     * The answer that hands it out.
     *
     * @param name without anything personal in it, for it stays in the reader's list of downloads
     */
    public static <T> ResponseEntity<T> of(String name, String mediaType, T content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
