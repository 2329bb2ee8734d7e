package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * BERT's forward pass. Word and position vectors stay as they are; the layers from {@code firstTrained} on are trained, with
 * products in bfloat16 and sums in single precision.
 */
final class EncoderBody {
    static final int SIZE = 384;
    private static final float EPSILON = 1e-12f;
    private static final float DROPOUT = 0.1f;
    private static final List<String> PARTS = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "attention.output.LayerNorm",
            "intermediate.dense",
            "output.dense",
            "output.LayerNorm");

    private static final int BFLOAT16 = 15;
    private static final int SINGLE = 6;

    /** One layer; 6 is single precision. */
    private static final String SCRIPT = """
              def linear(self: __torch__.M, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
                return torch.add(torch.matmul(torch.to(x, PRODUCTS), torch.to(w, PRODUCTS)), torch.to(b, PRODUCTS))
              def heads(self: __torch__.M, x: Tensor) -> Tensor:
                return torch.transpose(torch.view(x, [torch.size(x, 0), torch.size(x, 1), 12, 32]), 1, 2)
              def forward(self: __torch__.M, x: Tensor, mask: Tensor, qw: Tensor, qb: Tensor, kw: Tensor, kb: Tensor,
                vw: Tensor, vb: Tensor, aw: Tensor, ab: Tensor, nw: Tensor, nb: Tensor, iw: Tensor, ib: Tensor,
                ow: Tensor, ob: Tensor, mw: Tensor, mb: Tensor) -> Tensor:
                q = (self).heads((self).linear(x, qw, qb))
                k = (self).heads((self).linear(x, kw, kb))
                v = (self).heads((self).linear(x, vw, vb))
                scores = torch.to(torch.matmul(q, torch.transpose(k, 2, 3)), 6)
                weights = torch.softmax(torch.add(torch.mul(scores, 0.17677669529663687), mask), -1)
                read = torch.matmul(torch.to(torch.dropout(weights, 0.1, TRAINING), PRODUCTS), v)
                joined = torch.reshape(torch.transpose(read, 1, 2), [torch.size(x, 0), torch.size(x, 1), 384])
                attended = torch.dropout(torch.to((self).linear(joined, aw, ab), 6), 0.1, TRAINING)
                y = torch.layer_norm(torch.add(x, attended), [384], nw, nb, 9.9999999999999998e-13)
                inner = torch.gelu((self).linear(y, iw, ib))
                outer = torch.dropout(torch.to((self).linear(inner, ow, ob), 6), 0.1, TRAINING)
                return torch.layer_norm(torch.add(y, outer), [384], mw, mb, 9.9999999999999998e-13)
            """;

    private final float[] words;
    private final float[] positions;
    private final float[] type;
    private final int layers;
    private final EncoderWeights weights;
    private final TorchScript learning;
    private final TorchScript reading;

    EncoderBody(OnnxFile file, int layers, int firstTrained, EncoderWeights weights) throws IOException {
        String script = SCRIPT.replace("PRODUCTS", String.valueOf(products()));
        learning = new TorchScript(script.replace("TRAINING", "True"));
        reading = new TorchScript(script.replace("TRAINING", "False"));
        this.layers = layers;
        this.weights = weights;
        words = file.values("embeddings.word_embeddings.weight");
        positions = file.values("embeddings.position_embeddings.weight");
        type = file.values("embeddings.token_type_embeddings.weight");
        load(file, "embeddings.LayerNorm.weight", false);
        load(file, "embeddings.LayerNorm.bias", false);
        for (int layer = 0; layer < layers; layer++) {
            for (String part : PARTS) {
                load(file, name(layer, part) + ".weight", layer >= firstTrained);
                load(file, name(layer, part) + ".bias", layer >= firstTrained);
            }
        }
    }

    /** What PyTorch multiplies fast: a processor without instructions for bfloat16 takes about twice as long in it as in single precision. */
    private static int products() throws IOException {
        Path processor = Path.of("/proc/cpuinfo");
        return Files.exists(processor) && Files.readString(processor).contains("avx512_bf16") ? BFLOAT16 : SINGLE;
    }

    private static String name(int layer, String part) {
        return "encoder.layer." + layer + "." + part;
    }

    private void load(OnnxFile file, String name, boolean trained) {
        weights.create(name, file.values(name), new Shape(file.shape(name)), trained);
    }

    /**
     * @param ids [texts][tokens], 0 where a text has ended
     * @param mask [texts, 1, 1, tokens], 0 for what is read and a large negative number for what isn't
     * @return [texts, tokens, size]
     */
    NDArray forward(int[][] ids, NDArray mask, boolean training) {
        NDManager manager = mask.getManager();
        int texts = ids.length;
        int tokens = ids[0].length;
        NDArray x = manager.create(embeddings(ids), new Shape(texts, tokens, SIZE));
        x = dropout(norm(x, "embeddings.LayerNorm"), training);
        for (int layer = 0; layer < layers; layer++) {
            x = layer(x, mask, layer, training);
        }
        return x;
    }

    private float[] embeddings(int[][] ids) {
        int tokens = ids[0].length;
        float[] x = new float[ids.length * tokens * SIZE];
        for (int text = 0; text < ids.length; text++) {
            for (int t = 0; t < tokens; t++) {
                int at = (text * tokens + t) * SIZE;
                for (int k = 0; k < SIZE; k++) {
                    x[at + k] = words[ids[text][t] * SIZE + k] + positions[t * SIZE + k] + type[k];
                }
            }
        }
        return x;
    }

    private NDArray layer(NDArray x, NDArray mask, int layer, boolean training) {
        NDList inputs = new NDList(x, mask);
        for (String part : PARTS) {
            inputs.add(weights.get(name(layer, part) + ".weight"));
            inputs.add(weights.get(name(layer, part) + ".bias"));
        }
        return (training ? learning : reading).run(training, inputs);
    }

    private NDArray norm(NDArray x, String name) {
        return LayerNorm.layerNorm(
                        x, new Shape(SIZE), weights.get(name + ".weight"), weights.get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    static NDArray dropout(NDArray x, boolean training) {
        if (!training) {
            return x;
        }
        NDList dropped = Dropout.dropout(x, DROPOUT, true);
        return dropped.singletonOrThrow();
    }
}
