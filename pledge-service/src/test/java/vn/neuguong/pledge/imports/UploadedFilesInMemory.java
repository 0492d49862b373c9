package vn.neuguong.pledge.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

final class UploadedFilesInMemory implements UploadedFiles {

    private final Map<String, byte[]> files = new HashMap<>();

    int count() {
        return files.size();
    }

    @Override
    public void store(String importId, RosterFile file, InputStream content) {
        try {
            files.put(importId + file, content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public InputStream open(String importId, RosterFile file) {
        return new ByteArrayInputStream(files.getOrDefault(importId + file, new byte[0]));
    }

    @Override
    public void delete(String importId) {
        files.keySet().removeIf(name -> name.startsWith(importId));
    }
}
