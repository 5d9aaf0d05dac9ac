package org.fieldbook.framework.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import org.fieldbook.framework.Fault;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// The form of a pack, by the JSON Schema that comes with the program.
final class PackSchema {

    private static final String RESOURCE = "/org/fieldbook/framework/framework.schema.json";

    private PackSchema() {}

    /// Everything in the tree that the schema does not allow.
    static List<Fault> check(JsonNode tree) {
        return schema().validate(tree).stream()
                .map(error ->
                        new Fault(error.getInstanceLocation().toString(), SchemaWords.of(error)))
                .distinct()
                .toList();
    }

    private static Schema schema() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_PATH)
                        .locale(Locale.ENGLISH)
                        .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(config))
                .getSchema(read());
    }

    private static JsonNode read() {
        try (InputStream in = PackSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the schema of packs is not where it should be");
            }
            return PackReader.mapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
