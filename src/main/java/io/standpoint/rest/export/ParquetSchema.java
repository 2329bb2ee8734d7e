package io.standpoint.rest.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The columns as Parquet knows them, to encode them and to describe them in the file; any may be null. */
final class ParquetSchema {
    private static final String NAME = "stances";

    static final MessageType TYPE = type();

    private ParquetSchema() {}

    static org.apache.parquet.format.Type physical(Column.Type type) {
        return switch (type) {
            case TEXT -> org.apache.parquet.format.Type.BYTE_ARRAY;
            case INTEGER -> org.apache.parquet.format.Type.INT32;
            case PROBABILITY -> org.apache.parquet.format.Type.DOUBLE;
            case TIME -> org.apache.parquet.format.Type.INT64;
        };
    }

    static List<SchemaElement> elements() {
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement(NAME).setNum_children(Column.ALL.size()));
        for (Column column : Column.ALL) {
            SchemaElement element = new SchemaElement(column.name())
                    .setType(physical(column.type()))
                    .setRepetition_type(FieldRepetitionType.OPTIONAL);
            if (column.type() == Column.Type.TEXT) {
                element.setConverted_type(ConvertedType.UTF8).setLogicalType(LogicalType.STRING(new StringType()));
            }
            if (column.type() == Column.Type.TIME) {
                TimestampType micros = new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()));
                element.setConverted_type(ConvertedType.TIMESTAMP_MICROS).setLogicalType(LogicalType.TIMESTAMP(micros));
            }
            elements.add(element);
        }
        return elements;
    }

    private static MessageType type() {
        Types.MessageTypeBuilder columns = Types.buildMessage();
        for (Column column : Column.ALL) {
            switch (column.type()) {
                case TEXT ->
                    columns.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case INTEGER -> columns.optional(PrimitiveTypeName.INT32).named(column.name());
                case PROBABILITY -> columns.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case TIME ->
                    columns.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                            .named(column.name());
            }
        }
        return columns.named(NAME);
    }
}
