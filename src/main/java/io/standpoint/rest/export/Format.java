package io.standpoint.rest.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** As what stances are exported. */
public enum Format {
    NDJSON(Format.NDJSON_TYPE, "ndjson"),
    CSV(Format.CSV_TYPE, "csv"),
    PARQUET(Format.PARQUET_TYPE, "parquet");

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    public final String mediaType;
    public final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public RowWriter writer(OutputStream out, ObjectMapper json) throws IOException {
        return switch (this) {
            case NDJSON -> new NdjsonRows(out, json);
            case CSV -> new CsvRows(out);
            case PARQUET -> new ParquetRows(out);
        };
    }
}
