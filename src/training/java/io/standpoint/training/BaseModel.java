package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A published encoder to begin with, its files on the class path. */
enum BaseModel {
    BGE_SMALL("bge-small-en-v1.5", 12),
    E5_SMALL("e5-small-v2", 12),
    MINILM("all-minilm-l6-v2", 6);

    private static final int FROZEN_PART = 3;

    private final String file;
    final int layers;

    BaseModel(String file, int layers) {
        this.file = file;
        this.layers = layers;
    }

    @Override
    public String toString() {
        return file;
    }

    /** A third of the layers stays as it is. */
    int firstTrained() {
        return layers / FROZEN_PART;
    }

    /** The network as published. */
    OnnxFile network() throws IOException {
        try (InputStream in = resource(file + ".onnx")) {
            return OnnxFile.read(in);
        }
    }

    /** The word pieces by number. */
    List<String> vocabulary() throws IOException {
        try (InputStream in = resource(file + "-tokenizer.json")) {
            JsonNode vocabulary =
                    new ObjectMapper().readTree(in).required("model").required("vocab");
            String[] pieces = new String[vocabulary.size()];
            vocabulary.properties().forEach(entry -> pieces[entry.getValue().asInt()] = entry.getKey());
            return List.of(pieces);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = BaseModel.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException(name + ": isn't on the class path");
        }
        return in;
    }
}
