package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.standpoint.encoder.LetterCase;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderSample.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The encoder and its heads: reads texts in batches. */
final class EncoderNet {
    static final float HIDDEN_FROM_ATTENTION = -1e4f;

    private final EncoderBody body;
    private final EncoderHeads heads;

    EncoderNet(EncoderBody body, EncoderHeads heads) {
        this.body = body;
        this.heads = heads;
    }

    /**
     * What the heads say of a batch, before any softmax.
     *
     * @param items in the batch's order, by head
     * @param judged [items of the head, labels]
     * @param named [labelled pieces, labels], absent if there are none
     * @param nameLabels the labels of those pieces
     */
    record Output(Map<Head, List<Item>> items, Map<Head, NDArray> judged, NDArray named, int[] nameLabels) {}

    Output forward(List<EncoderSample> batch, NDManager manager, boolean training) {
        int tokens = batch.stream().mapToInt(EncoderSample::length).max().orElseThrow();
        int[][] ids = new int[batch.size()][tokens];
        float[] unread = new float[batch.size() * tokens];
        for (int text = 0; text < ids.length; text++) {
            long[] own = batch.get(text).ids();
            for (int t = 0; t < own.length; t++) {
                ids[text][t] = (int) own[t];
            }
            for (int t = own.length; t < tokens; t++) {
                unread[text * tokens + t] = HIDDEN_FROM_ATTENTION;
            }
        }
        NDArray mask = manager.create(unread, new Shape(ids.length, tokens));
        NDArray read = body.forward(ids, mask.reshape(ids.length, 1, 1, tokens), training);
        Map<Head, List<Item>> items = new EnumMap<>(Head.class);
        Map<Head, NDArray> judged = new EnumMap<>(Head.class);
        for (Head head : Head.values()) {
            judge(head, batch, read, mask, training, items, judged);
        }
        return names(batch, read, training, items, judged);
    }

    private void judge(
            Head head,
            List<EncoderSample> batch,
            NDArray read,
            NDArray mask,
            boolean training,
            Map<Head, List<Item>> items,
            Map<Head, NDArray> judged) {
        List<Item> found = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        for (int text = 0; text < batch.size(); text++) {
            for (Item item : batch.get(text).items()) {
                if (item.head() == head) {
                    found.add(item);
                    texts.add(text);
                }
            }
        }
        if (found.isEmpty()) {
            return;
        }
        NDManager manager = read.getManager();
        long[] rows = texts.stream().mapToLong(Integer::longValue).toArray();
        NDArray row = manager.create(rows);
        NDArray flat = read.reshape(-1, EncoderBody.SIZE).concat(heads.parties(), 0);
        NDArray sides = side(found, texts, batch, read, flat, false);
        if (head.sides == 2) {
            sides = sides.concat(side(found, texts, batch, read, flat, true), 1);
        }
        items.put(head, found);
        judged.put(head, heads.judge(head, sides, read.get(row), mask.get(row), training));
    }

    /** Each item's mean over its side's pieces, as one product with a matrix of weights. */
    private static NDArray side(
            List<Item> items,
            List<Integer> texts,
            List<EncoderSample> batch,
            NDArray read,
            NDArray flat,
            boolean second) {
        int tokens = (int) read.getShape().get(1);
        int columns = batch.size() * tokens + 2;
        float[] mean = new float[items.size() * columns];
        for (int i = 0; i < items.size(); i++) {
            int[] side = second ? items.get(i).b() : items.get(i).a();
            int text = texts.get(i);
            int row = i * columns;
            if (side[0] >= 0) {
                for (int piece : side) {
                    mean[row + text * tokens + 1 + piece] = 1f / side.length;
                }
            } else if (side == EncoderSample.WHOLE) {
                int size = batch.get(text).length();
                for (int t = 0; t < size; t++) {
                    mean[row + text * tokens + t] = 1f / size;
                }
            } else {
                mean[row + batch.size() * tokens + (side == EncoderSample.AUTHOR ? 0 : 1)] = 1;
            }
        }
        return read.getManager().create(mean, new Shape(items.size(), columns)).matMul(flat);
    }

    private Output names(
            List<EncoderSample> batch,
            NDArray read,
            boolean training,
            Map<Head, List<Item>> items,
            Map<Head, NDArray> judged) {
        int tokens = (int) read.getShape().get(1);
        List<Long> places = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<int[]> cases = new ArrayList<>();
        for (int text = 0; text < batch.size(); text++) {
            EncoderSample sample = batch.get(text);
            for (int i = 0; i < sample.names().length; i++) {
                if (sample.names()[i] >= 0) {
                    places.add((long) text * tokens + 1 + i);
                    labels.add(sample.names()[i]);
                    cases.add(sample.cases()[i]);
                }
            }
        }
        if (places.isEmpty()) {
            return new Output(items, judged, null, new int[0]);
        }
        NDManager manager = read.getManager();
        NDArray place =
                manager.create(places.stream().mapToLong(Long::longValue).toArray());
        int width = LetterCase.AROUND;
        float[] written = new float[cases.size() * width];
        for (int i = 0; i < cases.size(); i++) {
            for (int feature : cases.get(i)) {
                written[i * width + feature] = 1;
            }
        }
        NDArray named = heads.names(
                read.reshape(-1, EncoderBody.SIZE).get(place),
                manager.create(written, new Shape(cases.size(), width)),
                training);
        return new Output(
                items,
                judged,
                named,
                labels.stream().mapToInt(Integer::intValue).toArray());
    }
}
