package io.standpoint.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Gives every piece of a sentence a vector that knows the rest of the sentence. Each sentence is read alone: numbers are
 * rounded by what stands in the same run, so a sentence's answer would otherwise depend on its neighbours. Safe to share
 * between threads; a call uses the calling thread only.
 */
public final class Encoder {
    public static final String MODEL = "en-encoder";
    /** Pieces read at once, those that frame a sentence not counted. */
    public static final int LONGEST = 254;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;

    private Encoder(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
        this.environment = environment;
        this.session = session;
        this.wordPiece = wordPiece;
    }

    /** @throws ModelException if the model is missing or can't be read */
    public static Encoder load(ModelStore store) {
        String model = MODEL + "/model.onnx";
        String vocabulary = MODEL + "/vocabulary.txt";
        try (InputStream in = store.open(model);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(store.open(vocabulary), StandardCharsets.UTF_8))) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                options.addConfigEntry("session.inter_op.allow_spinning", "0");
                OrtSession session = environment.createSession(in.readAllBytes(), options);
                return new Encoder(
                        environment, session, new WordPiece(lines.lines().toList()));
            }
        } catch (IOException | OrtException e) {
            throw new ModelException("models/" + model + ": can't be read: " + e.getMessage());
        }
    }

    public WordPiece wordPiece() {
        return wordPiece;
    }

    /**
     * @param pieces at most {@link #LONGEST}
     * @throws ModelException if the model fails
     */
    public Vectors read(Pieces pieces) {
        if (pieces.size() > LONGEST) {
            throw new IllegalArgumentException("pieces: are " + pieces.size() + ", more than " + LONGEST);
        }
        int length = pieces.size() + 2;
        long[] ids = new long[length];
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        ids[0] = wordPiece.first();
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.ids()[i];
        }
        ids[length - 1] = wordPiece.last();
        long[] shape = {1, length};
        try (OnnxTensor id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.allocate(length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", id, "attention_mask", mask, "token_type_ids", type))) {
            float[] values = new float[length * Vectors.SIZE];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
            return new Vectors(values, length);
        } catch (OrtException e) {
            throw new ModelException("models/" + MODEL + "/model.onnx: failed: " + e.getMessage());
        }
    }
}
