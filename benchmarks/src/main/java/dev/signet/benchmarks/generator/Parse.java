package dev.signet.benchmarks.generator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a document, and does nothing with it. */
public final class Parse {
    private Parse() {}

    /** How it is read. */
    public enum Way {
        /** Jackson's tree, of JSON or YAML. */
        TREE("plain tree"),
        SWAGGER("Swagger Parser"),
        SWAGGER_RESOLVING("Swagger Parser, resolving");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** {@return what the table calls it} */
        public String label() {
            return label;
        }
    }

    /** @param args the way, the document, runs to warm up, runs to measure */
    public static void main(String[] args) throws Exception {
        Way way = Way.valueOf(args[0]);
        Path document = Path.of(args[1]);
        Repeat.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), () -> read(way, document));
    }

    private static void read(Way way, Path document) throws Exception {
        if (way == Way.TREE) {
            boolean isJson = document.toString().endsWith(".json");
            ObjectMapper mapper = isJson ? new ObjectMapper() : Yaml.mapper();
            requireNonNull(mapper.readTree(Files.readAllBytes(document)));
        } else {
            ParseOptions options = new ParseOptions();
            options.setResolve(way == Way.SWAGGER_RESOLVING);
            requireNonNull(new OpenAPIV3Parser()
                    .readLocation(document.toString(), null, options)
                    .getOpenAPI());
        }
    }
}
