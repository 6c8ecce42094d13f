package dev.signet.interactions.structured;

import static dev.signet.interactions.structured.ReadingTest.read;
import static dev.signet.interactions.structured.ReadingTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.structured.Samples.Circle;
import dev.signet.interactions.structured.Samples.Dog;
import dev.signet.interactions.structured.Samples.Drawing;
import dev.signet.interactions.structured.Samples.Expression;
import dev.signet.interactions.structured.Samples.Literal;
import dev.signet.interactions.structured.Samples.Pets;
import dev.signet.interactions.structured.Samples.Point;
import dev.signet.interactions.structured.Samples.Square;
import dev.signet.interactions.structured.Samples.Sum;
import dev.signet.interactions.support.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of a union are told apart when they are read. */
class ReadingUnionsTest {
    @Test
    void recordsOfAUnionAreToldByTheirType() {
        Drawing drawing = read(Drawing.class, """
                {"shapes": [{"radius": 1, "type": "Circle"}, {"type": "Square", "side": 2}, {"type": "Point"}],
                 "centre": {"radius": 3}}""");
        assertThat(drawing)
                .isEqualTo(new Drawing(List.of(new Circle(1), new Square(2), new Point()), null, new Circle(3)));
        assertThat(read(Drawing.class, TypedSchema.toJson(drawing))).isEqualTo(drawing);
        String known = "an object with one of type \"Circle\", type \"Square\", type \"Point\"";
        refused(Drawing.class, "{\"shapes\": [{\"type\": \"Hexagon\"}]}", "/shapes/0", known, "\"Hexagon\"");
        refused(Drawing.class, "{\"shapes\": [{\"radius\": 1}]}", "/shapes/0", known, "none of them");
        refused(Drawing.class, "{\"shapes\": [{\"type\": \"Square\"}]}", "/shapes/0/side", "a number", "nothing");
    }

    @Test
    void exactNumbersSurviveATypeThatComesLast() {
        assertThat(read(Expression.class, """
                {"left": {"value": 1.10, "type": "Literal"}, "right": {"value": 12345678901234567890.5, "type": "Literal"},
                 "type": "Sum"}"""))
                .isEqualTo(new Sum(
                        new Literal(new BigDecimal("1.10")), new Literal(new BigDecimal("12345678901234567890.5"))));
    }

    @Test
    void annotationsOfJacksonsAreHeeded() {
        Pets pets = read(Pets.class, """
                {"animals": [{"kind": "dog", "barks_per_hour": 3}, {"kind": "cat", "type": "tabby"}]}""");
        assertThat(pets.animals()).containsExactly(new Dog(3, null), new Samples.Cat("tabby"));
        assertThat(TypedSchema.toJson(pets)).isEqualTo(JsonValue.fromJson("""
                {"animals": [{"kind": "dog", "barks_per_hour": 3}, {"kind": "cat", "type": "tabby"}]}"""));
    }
}
