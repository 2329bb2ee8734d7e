package io.standpoint.rest.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** The pages of one column of a row group, compressed, until the row group is written. */
final class ColumnPages implements PageWriter {
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Set<org.apache.parquet.format.Encoding> encodings = new LinkedHashSet<>();
    private long values;
    private long uncompressed;

    @Override
    public void writePage(
            BytesInput bytes, int valueCount, Statistics<?> statistics, Encoding rl, Encoding dl, Encoding encoding)
            throws IOException {
        byte[] page = compressed(bytes);
        PageHeader header = new PageHeader(PageType.DATA_PAGE, (int) bytes.size(), page.length);
        header.setData_page_header(new DataPageHeader(valueCount, format(encoding), format(dl), format(rl)));
        write(header, page, data);
        values += valueCount;
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            Encoding rl,
            Encoding dl,
            Encoding encoding)
            throws IOException {
        writePage(bytes, valueCount, statistics, rl, dl, encoding);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            SizeStatistics sizes,
            Encoding rl,
            Encoding dl,
            Encoding encoding)
            throws IOException {
        writePage(bytes, valueCount, statistics, rl, dl, encoding);
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput rl,
            BytesInput dl,
            Encoding encoding,
            BytesInput bytes,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException("pages are of version 1");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage words) throws IOException {
        byte[] page = compressed(words.getBytes());
        PageHeader header =
                new PageHeader(PageType.DICTIONARY_PAGE, (int) words.getBytes().size(), page.length);
        header.setDictionary_page_header(
                new DictionaryPageHeader(words.getDictionarySize(), format(words.getEncoding())));
        write(header, page, dictionary);
    }

    /** Writes the pages at an offset of the file. */
    ColumnChunk writeTo(OutputStream out, long offset, String name, Type type) throws IOException {
        dictionary.writeTo(out);
        data.writeTo(out);
        ColumnMetaData about = new ColumnMetaData(
                type,
                new ArrayList<>(encodings),
                List.of(name),
                CompressionCodec.GZIP,
                values,
                uncompressed,
                size(),
                offset + dictionary.size());
        if (dictionary.size() > 0) {
            about.setDictionary_page_offset(offset);
        }
        return new ColumnChunk(offset).setMeta_data(about);
    }

    long size() {
        return (long) dictionary.size() + data.size();
    }

    @Override
    public long getMemSize() {
        return size();
    }

    @Override
    public long allocatedSize() {
        return size();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + size();
    }

    private void write(PageHeader header, byte[] page, ByteArrayOutputStream pages) throws IOException {
        int before = pages.size();
        Util.writePageHeader(header, pages);
        uncompressed += pages.size() - before + header.getUncompressed_page_size();
        pages.write(page);
    }

    private org.apache.parquet.format.Encoding format(Encoding encoding) {
        org.apache.parquet.format.Encoding same = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(same);
        return same;
    }

    private static byte[] compressed(BytesInput bytes) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(page)) {
            bytes.writeAllTo(gzip);
        }
        return page.toByteArray();
    }
}
