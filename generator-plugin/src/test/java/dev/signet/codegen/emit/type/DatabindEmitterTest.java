package dev.signet.codegen.emit.type;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.model.DocumentBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the module for Jackson databind extends and adds. */
class DatabindEmitterTest {

    private static JavaText module(Databind version, int types) {
        DocumentBuilder document = document();
        IntStream.range(0, types).forEach(i -> document.schema("T" + i, object(optional("a", string()))));
        return Emitted.file(new DatabindEmitter(version), document, "DatabindModule");
    }

    @Test
    void moduleExtendsThatOfItsVersion() {
        JavaText two = module(Databind.JACKSON2, 1);
        JavaText three = module(Databind.JACKSON3, 1);

        assertThat(two.signature("class DatabindModule"))
                .isEqualTo("public final class DatabindModule extends CodecModule");
        assertThat(two.toString()).contains("import shop.support.jackson2.CodecModule;");
        assertThat(three.toString()).contains("import shop.support.jackson3.CodecModule;");
        assertThat(two.head("class DatabindModule")).contains("Module by which Jackson databind 2 reads and writes");
        assertThat(three.head("class DatabindModule")).contains("Module by which Jackson databind 3 reads and writes");
    }

    @Test
    void eachTypeIsAddedWithItsCodec() {
        assertThat(module(Databind.JACKSON2, 2).body("public DatabindModule()"))
                .isEqualTo("add(T0.class, T0.CODEC);\nadd(T1.class, T1.CODEC);\n");
    }

    @Test
    void hundredsOfTypesAreAddedByPrivateMethods() {
        JavaText module = module(Databind.JACKSON2, 101);

        assertThat(module.body("public DatabindModule()")).isEqualTo("add1();\nadd2();\n");
        assertThat(module.body("private void add2()")).isEqualTo("add(T100.class, T100.CODEC);\n");
    }
}
