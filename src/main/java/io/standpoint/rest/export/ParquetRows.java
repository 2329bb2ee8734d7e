package io.standpoint.rest.export;

import io.standpoint.report.StanceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * A Parquet file of flat columns. Apache Parquet's own encoders and metadata, without its file writer, which wants Hadoop.
 * No more than a row group is in memory.
 */
final class ParquetRows implements RowWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS = 20_000;
    private static final int DICTIONARY_BYTES = 1 << 18;
    private static final ParquetProperties PROPERTIES =
            ParquetProperties.builder().withDictionaryPageSize(DICTIONARY_BYTES).build();

    private final OutputStream out;
    private final List<RowGroup> groups = new ArrayList<>();
    private long offset;
    private long rows;
    private long inGroup;
    private Map<String, ColumnPages> pages;
    private ColumnWriteStore columns;
    private RecordConsumer record;

    ParquetRows(OutputStream out) throws IOException {
        this.out = out;
        write(MAGIC);
        start();
    }

    @Override
    public void write(StanceRow row) throws IOException {
        record.startMessage();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Optional<?> value = Column.ALL.get(i).value().apply(row);
            if (value.isPresent()) {
                record.startField(Column.ALL.get(i).name(), i);
                add(Column.ALL.get(i).type(), value.get());
                record.endField(Column.ALL.get(i).name(), i);
            }
        }
        record.endMessage();
        if (++inGroup == ROWS) {
            flush();
            start();
        }
    }

    @Override
    public void close() throws IOException {
        if (inGroup > 0) {
            flush();
        }
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        FileMetaData about = new FileMetaData(1, ParquetSchema.elements(), rows, groups);
        Util.writeFileMetaData(about.setCreated_by("standpoint"), footer);
        write(footer.toByteArray());
        write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        write(MAGIC);
        out.flush();
    }

    private void start() {
        pages = new LinkedHashMap<>();
        columns = PROPERTIES.newColumnWriteStore(
                ParquetSchema.TYPE, column -> pages.computeIfAbsent(column.getPath()[0], name -> new ColumnPages()));
        record = new ColumnIOFactory().getColumnIO(ParquetSchema.TYPE).getRecordWriter(columns);
        inGroup = 0;
    }

    private void flush() throws IOException {
        record.flush();
        columns.flush();
        List<ColumnChunk> chunks = new ArrayList<>();
        long bytes = 0;
        for (Column column : Column.ALL) {
            ColumnPages written = pages.get(column.name());
            chunks.add(written.writeTo(out, offset, column.name(), ParquetSchema.physical(column.type())));
            offset += written.size();
            bytes += chunks.get(chunks.size() - 1).getMeta_data().getTotal_uncompressed_size();
        }
        groups.add(new RowGroup(chunks, bytes, inGroup));
        rows += inGroup;
        columns.close();
    }

    private void add(Column.Type type, Object value) {
        switch (type) {
            case TEXT -> record.addBinary(Binary.fromString((String) value));
            case INTEGER -> record.addInteger((Integer) value);
            case PROBABILITY -> record.addDouble((Double) value);
            case TIME -> record.addLong(Column.micros(value));
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }
}
