package io.standpoint.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import org.junit.jupiter.api.Test;

class EarlyEncoderTest {
    private static final ModelStore SHIPPED = ModelStore.shipped();

    @Test
    void whoLoadsTheNetworkGetsTheOneBegunOnce() {
        EarlyEncoder.begin();
        Encoder early = Encoder.load(SHIPPED);

        assertThat(EarlyEncoder.take()).isEmpty();
        assertThat(mean(early)).isEqualTo(mean(Encoder.load(SHIPPED)));
    }

    @Test
    void theOneLetGoIsNobodys() {
        EarlyEncoder.begin();
        EarlyEncoder.release();

        assertThat(EarlyEncoder.take()).isEmpty();
        assertThat(mean(Encoder.load(SHIPPED))).hasSize(Vectors.SIZE);
    }

    private static float[] mean(Encoder encoder) {
        return encoder.read(encoder.wordPiece().read("Mayor Ada Quill praised the Harbour Board."))
                .mean();
    }
}
