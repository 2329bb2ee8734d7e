package io.standpoint.training;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function written in TorchScript: DJL has no bfloat16, in which a layer takes about half the time. */
final class TorchScript {
    /** "M()" with its one attribute, as Python pickles it. */
    private static final byte[] PICKLED_MODULE =
            bytes("\u0080\u0002c__torch__\nM\n)\u0081}(X\b\0\0\0training\u0088ub.");

    private static final byte[] PICKLED_NOTHING = bytes("\u0080\u0002).");

    /** Held, for its block goes with it. */
    private final Model model;

    private final PtSymbolBlock block;

    /** @param methods of a class M, indented by two */
    TorchScript(String methods) throws IOException {
        String code = "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n" + methods;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", PICKLED_MODULE);
            put(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", PICKLED_NOTHING);
            put(zip, "version", bytes("3\n"));
        }
        model = Model.newInstance("script", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (MalformedModelException e) {
            throw new IOException("script: " + e.getMessage(), e);
        }
        block = (PtSymbolBlock) model.getBlock();
    }

    /** Runs the method "forward", whose gradients are kept if training. */
    NDArray run(boolean training, NDList inputs) {
        return IValueUtils.forward(block, inputs, training).singletonOrThrow();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry("archive/" + name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
