package io.standpoint.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.models.NativeExecutable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.LongBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Gives every piece of a sentence a vector that knows the rest of the sentence. Each sentence is read alone: numbers are
 * rounded by what stands in the same run, so a sentence's answer would otherwise depend on its neighbours. Safe to share
 * between threads; a call uses the calling thread only.
 */
public final class Encoder {
    public static final String MODEL = "en-encoder";
    /** Pieces read at once, those that frame a sentence not counted. */
    public static final int LONGEST = 254;

    private static final String LIBRARY = "onnxruntime.native.path";

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
        return (store.isShipped() ? EarlyEncoder.take() : Optional.<Encoder>empty()).orElseGet(() -> read(store));
    }

    static Encoder read(ModelStore store) {
        String model = MODEL + "/model.onnx";
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return new Encoder(environment, session(store, model, environment, options), WordPiece.load(store));
        } catch (IOException | OrtException e) {
            throw new ModelException("models/" + model + ": can't be read: " + e.getMessage());
        }
    }

    /** From the file where there is one, so that its bytes never are on the heap; read while it is checked. */
    private static OrtSession session(
            ModelStore store, String model, OrtEnvironment environment, OrtSession.SessionOptions options)
            throws IOException, OrtException {
        Optional<Path> file = store.file(model);
        if (file.isPresent()) {
            CompletableFuture<Void> check = CompletableFuture.runAsync(() -> store.check(model));
            OrtSession session = environment.createSession(file.get().toString(), options);
            check.join();
            return session;
        }
        try (InputStream in = store.open(model)) {
            return environment.createSession(in.readAllBytes(), options);
        }
    }

    /** A native executable has ONNX Runtime's library beside it; else it would be unpacked at each start. */
    private static OrtEnvironment environment() {
        if (NativeExecutable.HERE && System.getProperty(LIBRARY) == null) {
            System.setProperty(LIBRARY, NativeExecutable.beside("lib").toString());
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        hold();
        removeTemporaryFolder();
        return environment;
    }

    /**
     * ONNX Runtime lets its environment go as soon as the JVM begins to stop, under the requests that still run, and the process
     * crashes. It counts who holds it, so one hold more keeps it until the end; there is no public way to take one.
     */
    private static void hold() {
        try {
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            long api = (long) runtime("ortApiHandle");
            create.invoke(null, api, OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "standpoint");
        } catch (ReflectiveOperationException e) {
            throw anotherVersion(e);
        }
    }

    /** ONNX Runtime leaves a folder until the process ends, empty where its library is a file: a kill would leave it for good. */
    private static void removeTemporaryFolder() {
        try {
            Files.deleteIfExists((Path) runtime("tempDirectory"));
        } catch (DirectoryNotEmptyException inUse) {
            // the library was unpacked into it
        } catch (IOException e) {
            throw new ModelException("ONNX Runtime: its temporary folder can't be removed: " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw anotherVersion(e);
        }
    }

    private static Object runtime(String field) throws ReflectiveOperationException {
        Field found = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField(field);
        found.setAccessible(true);
        return found.get(null);
    }

    private static ModelException anotherVersion(ReflectiveOperationException e) {
        return new ModelException("ONNX Runtime: is another version than expected: " + e);
    }

    void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("models/" + MODEL + "/model.onnx: can't be closed: " + e.getMessage());
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
        ids[0] = wordPiece.first();
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.ids()[i];
        }
        ids[length - 1] = wordPiece.last();
        long[] shape = {1, length};
        try (OnnxTensor id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.allocate(length), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", id, "token_type_ids", type))) {
            return new Vectors(((OnnxTensor) result.get(0)).getFloatBuffer(), length);
        } catch (OrtException e) {
            throw new ModelException("models/" + MODEL + "/model.onnx: failed: " + e.getMessage());
        }
    }
}
