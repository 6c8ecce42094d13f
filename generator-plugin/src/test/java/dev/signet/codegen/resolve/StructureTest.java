package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.at;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.described;
import static dev.signet.codegen.model.Models.further;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.openValues;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void proseConstraintsAndPlaceAreNoStructure() {
        Schema plain = object(required("a", string()));
        Schema other = at("#/elsewhere", described("Prose.", object(required("a", limited(string(), length(1, 2))))));

        assertThat(Structure.of(other)).isEqualTo(Structure.of(plain));
    }

    @Test
    void everyDifferenceOfShapeIsOneOfStructure() {
        List<Schema> shapes = List.of(
                string(),
                nullable(string()),
                scalar(ScalarKind.UUID),
                any(),
                values("a", "b"),
                values("b", "a"),
                openValues("a", "b"),
                list(string()),
                list(integer()),
                ref("A"),
                ref("B"),
                object(required("a", string())),
                object(optional("a", string())),
                object(required("b", string())),
                further(object(required("a", string())), any()),
                further(object(required("a", string())), string()),
                oneOf(ref("A"), ref("B")),
                oneOf(ref("B"), ref("A")),
                oneOf(by("type"), ref("A"), ref("B")));

        assertThat(shapes.stream().map(Structure::of)).doesNotHaveDuplicates();
    }
}
