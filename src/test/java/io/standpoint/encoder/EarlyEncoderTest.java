package io.standpoint.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class EarlyEncoderTest {
    private static final ModelStore SHIPPED = ModelStore.shipped();

    @Test
    void whoLoadsTheNetworkGetsTheOneBegunOnce() {
        EarlyEncoder.begin();
        Encoder early = Encoder.load(SHIPPED);

        assertThat(EarlyEncoder.take()).isEmpty();
        assertThat(vectors(early)).isEqualTo(vectors(Encoder.load(SHIPPED)));
    }

    @Test
    void theOneLetGoIsNobodys() {
        EarlyEncoder.begin();
        EarlyEncoder.release();

        assertThat(EarlyEncoder.take()).isEmpty();
        assertThat(vectors(Encoder.load(SHIPPED))).hasSizeGreaterThan(Vectors.SIZE);
    }

    /** All of a sentence's, one after the other. */
    private static float[] vectors(Encoder encoder) {
        Pieces pieces = encoder.wordPiece().read("Mayor Ada Quill praised the Harbour Board.");
        Vectors read = encoder.read(pieces);
        FloatBuffer values = FloatBuffer.allocate((pieces.size() + 2) * Vectors.SIZE);
        values.put(read.first());
        for (int piece = 0; piece <= pieces.size(); piece++) {
            values.put(read.piece(piece));
        }
        return values.array();
    }
}
