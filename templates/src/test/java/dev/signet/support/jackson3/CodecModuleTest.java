package dev.signet.support.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.signet.support.JsonFormatException;
import dev.signet.support.databind.Mapper;
import dev.signet.support.databind.ModuleContract;
import dev.signet.support.databind.Samples;
import dev.signet.support.databind.Samples.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

class CodecModuleTest extends ModuleContract {
    private static final PolymorphicTypeValidator ALL = BasicPolymorphicTypeValidator.builder()
            .allowIfBaseType(Object.class)
            .allowIfSubType(Object.class)
            .build();

    private static final class SampleModule extends CodecModule {
        SampleModule() {
            Samples.addTo(this::add);
        }
    }

    private record Wrapped(ObjectMapper mapper) implements Mapper {
        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new SampleModule()).polymorphicTypeValidator(ALL);
    }

    @Override
    protected Mapper plain() {
        return new Wrapped(builder().build());
    }

    @Override
    protected Mapper indenting() {
        return new Wrapped(builder().enable(SerializationFeature.INDENT_OUTPUT).build());
    }

    @Override
    protected Mapper typing() {
        BasicPolymorphicTypeValidator all = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return new Wrapped(
                builder().activateDefaultTyping(all, DefaultTyping.NON_FINAL).build());
    }

    @Override
    protected Mapper lenient() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(10_000).build())
                .build();
        return new Wrapped(JsonMapper.builder(factory)
                .addModule(new SampleModule())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                .build());
    }

    @Override
    protected Mapper.Failure told(Throwable failure) {
        DatabindException told = (DatabindException) failure;
        Class<?> kind = told instanceof MismatchException ? MismatchException.class.getSuperclass() : told.getClass();
        return new Mapper.Failure(
                kind,
                told.getOriginalMessage(),
                told.getPathReference(),
                told.getLocation().getLineNr(),
                told.getLocation().getColumnNr());
    }

    private record Formatted(
            @JsonFormat(shape = JsonFormat.Shape.POJO) Line line) {}

    @Test
    void aFormatThatAPropertyAsksForChangesNothing() {
        Line line = plain().read("{\"item\":\"x\",\"further\":1}", Line.class);

        assertThat(plain().write(new Formatted(line))).isEqualTo("{\"line\":{\"item\":\"x\",\"further\":1}}");
    }

    @Test
    void theFailureOfTheCodecIsTheCause() {
        assertThatThrownBy(() -> plain().read("[]", Line.class))
                .hasMessageContaining("expected an object, found an array")
                .hasCauseInstanceOf(JsonFormatException.class);
    }
}
