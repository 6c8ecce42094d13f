package dev.signet.interactions.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.interactions.structured.Samples.Effort;
import dev.signet.interactions.structured.Samples.Ingredient;
import dev.signet.interactions.structured.Samples.Shape;
import dev.signet.interactions.structured.Samples.Square;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Methods are called with JSON. */
class CallableMethodTest {

    /** Not public, as most classes of an application are. */
    static class Kitchen {
        @Description("Weighs ingredients.")
        public double weigh(
                List<Ingredient> ingredients, @Description("Doubles it if long") Effort effort, Optional<Long> plus) {
            return ingredients.stream().mapToDouble(Ingredient::amount).sum() * (effort == Effort.LONG ? 2 : 1)
                    + plus.orElse(0L);
        }

        @Description("Draws.")
        public String draw(Shape shape, @Nullable String title) {
            return shape + " " + title;
        }

        public void clean() throws IOException {
            throw new IOException("out of water");
        }

        public void cook(int minutes) {}

        public void cook(String dish) {}
    }

    private static JsonObject json(String text) {
        return JsonObject.fromJson(text);
    }

    @Test
    void parametersAreProperties() {
        CallableMethod weigh = CallableMethod.of(new Kitchen(), "weigh");
        assertThat(weigh.name()).isEqualTo("weigh");
        assertThat(weigh.description()).isEqualTo("Weighs ingredients.");
        assertThat(weigh.schema()).isEqualTo(json("""
                {"type": "object",
                 "properties": {
                   "ingredients": {"type": "array", "items": {
                     "type": "object",
                     "properties": {"name": {"type": "string"}, "amount": {"type": "number", "description": "In grams"}},
                     "required": ["name", "amount"]}},
                   "effort": {"type": "string", "enum": ["EASY", "LONG", "very-long"], "description": "Doubles it if long"},
                   "plus": {"type": "integer"}},
                 "required": ["ingredients", "effort"]}"""));
    }

    @Test
    void argumentsAreReadAsTheParametersSay() throws Exception {
        CallableMethod weigh = CallableMethod.of(new Kitchen(), "weigh");
        assertThat(weigh.call(json("""
                {"ingredients": [{"name": "a", "amount": 2.5}], "effort": "LONG", "plus": 1}"""))).isEqualTo(6.0);
        assertThat(weigh.call(json("{\"ingredients\": [], \"effort\": \"EASY\", \"plus\": null, \"new\": 1}")))
                .isEqualTo(0.0);
        assertThat(CallableMethod.of(new Kitchen(), "draw")
                        .call(json("{\"shape\": {\"type\": \"Square\", \"side\": 1}}")))
                .isEqualTo(new Square(1) + " null");
    }

    @Test
    void argumentsThatAreMissingOrWrongAreToldWithTheirPlace() {
        CallableMethod weigh = CallableMethod.of(new Kitchen(), "weigh");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> weigh.call(json("{\"ingredients\": []}")))
                .withMessage("/effort: expected one of \"EASY\", \"LONG\", \"very-long\", found nothing");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> weigh.call(json("{\"ingredients\": [{\"name\": \"a\"}], \"effort\": \"EASY\"}")))
                .withMessage("/ingredients/0/amount: expected a number, found nothing");
    }

    @Test
    void whatTheMethodThrowsIsThrown() {
        CallableMethod clean = CallableMethod.of(new Kitchen(), "clean");
        assertThat(clean.schema()).isEqualTo(json("{\"type\": \"object\", \"properties\": {}}"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> clean.call(JsonObject.EMPTY))
                .withMessage("out of water");
    }

    @Test
    void onlyDescribedMethodsAreFoundUnasked() {
        assertThat(CallableMethod.described(new Kitchen()))
                .map(CallableMethod::name)
                .containsExactly("draw", "weigh");
    }

    static class Hidden {
        @Description("Can't be called.")
        void secret() {}
    }

    static class Odd {
        public JsonValue ask(Thread thread) {
            return JsonValue.of(thread.getName());
        }
    }

    @Test
    void whatCantBeCalledIsRefused() {
        refused(() -> CallableMethod.of(new Kitchen(), "nosuch"), "no public method nosuch");
        refused(() -> CallableMethod.of(new Kitchen(), "cook"), "several public methods cook");
        refused(() -> CallableMethod.described(new Hidden()), "Hidden.secret must be public");
        refused(() -> CallableMethod.described(new Odd()), "no public method with a @Description");
        refused(() -> CallableMethod.of(new Odd(), "ask"), "Odd.ask thread: unsupported type java.lang.Thread");
        refused(() -> CallableMethod.of("text", "charAt"), "compile its class with the option -parameters");
    }

    private static void refused(Runnable finding, String message) {
        assertThatIllegalArgumentException().isThrownBy(finding::run).withMessageContaining(message);
    }
}
