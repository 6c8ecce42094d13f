package dev.signet.support.databind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.support.JsonNull;
import dev.signet.support.databind.Mapper.Failure;
import dev.signet.support.databind.Samples.Anything;
import dev.signet.support.databind.Samples.Basket;
import dev.signet.support.databind.Samples.Bought;
import dev.signet.support.databind.Samples.Card;
import dev.signet.support.databind.Samples.Colour;
import dev.signet.support.databind.Samples.Event;
import dev.signet.support.databind.Samples.Holder;
import dev.signet.support.databind.Samples.Level;
import dev.signet.support.databind.Samples.Line;
import dev.signet.support.databind.Samples.Notes;
import dev.signet.support.databind.Samples.Payment;
import dev.signet.support.databind.Samples.Untyped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module promises, whichever version of databind it is for. */
public abstract class ModuleContract {
    private static final String BASKET = """
            {"owner":"Ann","main":{"item":"pen","price":1.10,"z":1,"a":null},\
            "lines":[{"item":"a"},{"item":"b","sizes":[1,2]}],"levels":{"red":3,"mauve":4},\
            "payment":{"by":"shell","amount":12345678901234567890.123456789,"at":[1E+400,null]},\
            "colour":"mauve","note":[-0.0,{"x":"\\u0000\u00e9"}],"details":{"b":1,"a":{}}}""";

    protected abstract Mapper plain();

    protected abstract Mapper indenting();

    /** With type ids for all that is not final, in an array before the value. */
    protected abstract Mapper typing();

    /** Whose parser takes any depth, and numbers that JSON has not. */
    protected abstract Mapper lenient();

    protected abstract Failure told(Throwable failure);

    private Failure failure(Mapper mapper, String json, Class<?> type) {
        return told(catchThrowable(() -> mapper.read(json, type)));
    }

    @Test
    void aUsersClassComesBackAsItWas() {
        Basket basket = plain().read(BASKET, Basket.class);

        assertThat(plain().write(basket)).isEqualTo(BASKET);
        assertThat(basket.payment()).isInstanceOf(Payment.Unknown.class);
        assertThat(basket.levels())
                .containsExactly(
                        Map.entry(Colour.Known.RED, new Level(3)),
                        Map.entry(new Colour.Unknown("mauve"), new Level(4)));
        assertThat(plain().read(plain().write(basket), Basket.class)).isEqualTo(basket);
    }

    @Test
    void theSameGoesForABufferInsteadOfText() {
        Basket basket = plain().read(BASKET, Basket.class);
        Map<?, ?> tree = plain().convert(basket, Map.class);
        Map<?, ?> payment = (Map<?, ?>) tree.get("payment");

        assertThat(payment.get("amount")).isEqualTo(new BigDecimal("12345678901234567890.123456789"));
        assertThat((Map<?, ?>) tree.get("levels")).extracting("red").isEqualTo(3);
        assertThat(plain().convert(tree, Basket.class).payment()).isEqualTo(basket.payment());
        Map<?, ?> notes = plain().convert(new Notes(JsonNull.NULL, JsonNull.NULL, line("[1]")), Map.class);
        assertThat(notes.containsKey("first")).isTrue();
        assertThat(notes.get("first")).isNull();
        assertThat(plain().convert(Map.of("item", "x", "price", 7, "blob", new byte[] {1, 2}), Line.class))
                .isEqualTo(plain().read("{\"item\":\"x\",\"price\":7,\"blob\":\"AQI=\"}", Line.class));
    }

    private Line line(String odd) {
        return plain().read("{\"item\":\"x\",\"odd\":" + odd + "}", Line.class);
    }

    @Test
    void integersOfEverySizeAreIntegersInABuffer() {
        Line line = line("[7,2147483648,-9223372036854775809,0.5]");

        assertThat((List<?>) plain().convert(line, Map.class).get("odd"))
                .isEqualTo(List.of(7, 2147483648L, new BigInteger("-9223372036854775809"), new BigDecimal("0.5")));
    }

    @Test
    void aLayoutOfTheMappersIsThatOfTheValueToo() {
        assertThat(indenting().write(List.of(line("{\"a\":[]}"))).replace(" ", ""))
                .isEqualToNormalizingNewlines("[{\n\"item\":\"x\",\n\"odd\":{\n\"a\":[]\n}\n}]");
    }

    @Test
    void whatJavaHasAroundValuesMakesNoDifference() {
        String json = "{\"line\":{\"item\":\"x\"},\"colours\":{\"3\":\"red\"},\"more\":[{\"item\":\"y\"}]}";
        Holder holder = plain().read(json, Holder.class);

        assertThat(plain().write(holder)).isEqualTo(json);
        assertThat(holder.colours()).containsExactly(Map.entry(new Level(3), Colour.Known.RED));
    }

    @Test
    void nullIsNullAndJsonsNullWhereAnyJsonMayStand() {
        Notes notes = plain().read("{\"second\":null,\"line\":null}", Notes.class);

        assertThat(notes).isEqualTo(new Notes(null, JsonNull.NULL, null));
        assertThat(plain().write(notes)).isEqualTo("{\"first\":null,\"second\":null,\"line\":null}");
        assertThat(plain().read("null", Line.class)).isNull();
    }

    @Test
    void whatCanNotBeReadIsToldWithTheWholePath() {
        String json = "{\"lines\":[{\"item\":\"a\"},\n  {\"item\":\"b\",\"sizes\":[1,true]}]}";

        Failure failure = failure(plain(), json, Basket.class);

        assertThat(failure.kind().getSimpleName()).isEqualTo("MismatchedInputException");
        assertThat(failure.message()).contains("expected a 32-bit integer, found a boolean");
        assertThat(failure.path())
                .isEqualTo(Basket.class.getName() + "[\"lines\"]->java.util.ArrayList[1]->" + Line.class.getName()
                        + "[\"sizes\"]->dev.signet.support.JsonArray[1]");
        assertThat(List.of(failure.line(), failure.column())).isEqualTo(List.of(2, 3));
        assertThat(failure(plain(), "{\"main\":{}}", Basket.class).path())
                .endsWith(Basket.class.getName() + "[\"main\"]->" + Line.class.getName() + "[\"item\"]");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(failure(plain(), "{\"colours\":{\"x\":\"red\"}}", Holder.class)
                        .message())
                .contains("\"x\"", "expected a 32-bit integer");
        assertThat(told(catchThrowable(() -> plain().write(Map.of(line("1"), 1))))
                        .message())
                .contains("the key of a map can't be an object");
    }

    @Test
    void anIdOfAUsersHierarchyMayComeLast() {
        String line = "{\"item\":\"x\",\"price\":1.000000000000000000001}";
        String json = "{\"line\":" + line + ",\"payment\":\"cash\",\"kind\":\"bought\"}";
        Event event = plain().read(json, Event.class);

        assertThat(event)
                .isInstanceOfSatisfying(
                        Bought.class, bought -> assertThat(bought.payment()).isEqualTo(new Payment.Text("cash")));
        assertThat(plain().write(event)).isEqualTo("{\"kind\":\"bought\",\"line\":" + line + ",\"payment\":\"cash\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"item\":\"x\",\"price\":0.10}",
                "{\"@late\":1,\"item\":\"x\"}",
            })
    void aTypeIdInsideAValueIsWrittenAndTakenOut(String json) {
        Anything anything = new Anything(plain().read(json, Line.class));
        String written = plain().write(anything);

        assertThat(written).startsWith("{\"value\":{\"@class\":\"" + Line.class.getName() + "\",");
        assertThat(plain().read(written, Anything.class)).isEqualTo(anything);
        String idLast = json.substring(0, json.length() - 1) + ",\"@class\":\"" + Line.class.getName() + "\"}";
        assertThat(plain().read("{\"value\":" + idLast + "}", Anything.class)).isEqualTo(anything);
    }

    @Test
    void aTypeIdStandsBesideAScalarAndAnEmptyObject() {
        Anything colour = new Anything(Colour.Known.RED);
        Anything card = new Anything(plain().read("{}", Card.class));

        assertThat(plain().write(colour)).endsWith(",\"red\"]}");
        assertThat(plain().read(plain().write(colour), Anything.class)).isEqualTo(colour);
        assertThat(plain().read(plain().write(card), Anything.class)).isEqualTo(card);
    }

    @Test
    void defaultTypingComesBackTheSame() {
        Basket basket = plain().read(BASKET, Basket.class);
        String typed = typing().write(basket);

        assertThat(typed).contains("[\"" + Payment.Unknown.class.getName() + "\",{\"by\":");
        assertThat(typing().read(typed, Basket.class)).isEqualTo(basket);
    }

    @Test
    void aFieldThatIsToHaveNoTypeIdHasNone() {
        Untyped untyped = new Untyped(line("{}"));

        assertThat(typing().write(untyped)).isEqualTo("{\"line\":{\"item\":\"x\",\"odd\":{}}}");
        assertThat(typing().read(typing().write(untyped), Untyped.class)).isEqualTo(untyped);
    }

    @Test
    void aFormOfATypeIsReadAsSuchOrRefused() {
        assertThat(plain().read("\"cash\"", Payment.Text.class)).isEqualTo(new Payment.Text("cash"));
        assertThat(plain().read("\"red\"", Colour.Known.class)).isEqualTo(Colour.Known.RED);
        assertThat(failure(plain(), "\"mauve\"", Colour.Known.class).message())
                .contains("expected a " + Colour.Known.class.getName() + ", found a " + Colour.Unknown.class.getName());
    }

    @Test
    void theKitsOwnLimitsHold() {
        String deep = "[".repeat(1600) + "]".repeat(1600);

        assertThat(failure(lenient(), "{\"item\":\"x\",\"deep\":" + deep + "}", Line.class)
                        .message())
                .contains("nesting of at most 1500 levels");
    }

    @Test
    void numbersThatAreNoneInJsonAreTakenForWhatTheyMeanOrRefused() {
        assertThat(lenient().read("{\"item\":\"x\",\"price\":.50}", Line.class).price())
                .isEqualTo(new BigDecimal("0.50"));
        assertThat(failure(lenient(), "{\"item\":\"x\",\"price\":NaN}", Line.class)
                        .message())
                .contains("expected a number that JSON can represent, found NaN");
    }

    @Test
    void theLastOfSeveralMembersOfOneNameCounts() {
        assertThat(plain().read("{\"item\":\"x\",\"item\":\"y\"}", Line.class).item())
                .isEqualTo("y");
    }
}
