package dev.signet.support.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.signet.support.JsonFormatException;
import dev.signet.support.databind.Mapper;
import dev.signet.support.databind.ModuleContract;
import dev.signet.support.databind.Samples;
import dev.signet.support.databind.Samples.Line;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CodecModuleTest extends ModuleContract {

    private static final class SampleModule extends CodecModule {
        SampleModule() {
            Samples.addTo(this::add);
        }
    }

    private record Wrapped(ObjectMapper mapper) implements Mapper {
        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModules(new SampleModule(), new Jdk8Module());
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
        return new Wrapped(builder()
                .activateDefaultTyping(all, ObjectMapper.DefaultTyping.NON_FINAL)
                .build());
    }

    @Override
    protected Mapper lenient() {
        ObjectMapper mapper = builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(10_000).build());
        return new Wrapped(mapper);
    }

    @Override
    protected Mapper.Failure told(Throwable failure) {
        JsonMappingException told = (JsonMappingException) failure.getCause();
        Class<?> kind = told instanceof MismatchException ? MismatchException.class.getSuperclass() : told.getClass();
        return new Mapper.Failure(
                kind,
                told.getOriginalMessage(),
                told.getPathReference(),
                told.getLocation() == null ? 0 : told.getLocation().getLineNr(),
                told.getLocation() == null ? 0 : told.getLocation().getColumnNr());
    }

    @Test
    void otherFormatsHaveTheSameValues() throws Exception {
        YAMLMapper yaml = YAMLMapper.builder().addModule(new SampleModule()).build();
        Line line = plain().read("{\"item\":\"x\",\"price\":1.10,\"more\":[1,{\"a\":null}]}", Line.class);

        String text = yaml.writeValueAsString(line);

        assertThat(text).contains("price: 1.10", "- a: null");
        assertThat(yaml.readValue(text, Line.class)).isEqualTo(line);
    }

    @Test
    void theFailureOfTheCodecIsTheCause() {
        Throwable failure = catchThrowable(() -> plain().read("[]", Line.class));

        assertThat(failure.getCause())
                .hasMessageContaining("expected an object, found an array")
                .hasCauseInstanceOf(JsonFormatException.class);
    }
}
