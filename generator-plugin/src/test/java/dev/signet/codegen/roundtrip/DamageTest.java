package dev.signet.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Valid JSON of which one value is replaced by one of another kind: it is kept at the nearest place that can do without, nothing is
 * lost, the deviation is reported with its pointer, and strict reading refuses it there. {@code -Dsignet.damages=} tries more.
 */
class DamageTest {
    private static final int DAMAGES = Integer.getInteger("signet.damages", 12);
    private static final int SAMPLES = 4;
    private static final int SHOWN = 10;

    private final List<String> wrong = new ArrayList<>();
    private int contained;
    private int refused;

    @Test
    void whatIsOptionalIsKeptAndReported() {
        damage(new Workshop().make(Path.of("src/test/documents/optional-places.yaml"), List.of()));
        assertThat(wrong).isEmpty();
        assertThat(contained).isGreaterThan(100);
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @Tag("integration")
    @ValueSource(strings = {"2026-05-20", "2026-05-06", "files"})
    void everyTypeOfTheProjectsOwnDocumentsKeepsWhatDoesNotFit(String name) {
        Path home = Path.of("../spec").resolve(name).toAbsolutePath().normalize();
        Path overlay = home.resolve("overlay.yaml");
        damage(new Workshop().make(home.resolve("openapi.yaml"), Files.exists(overlay) ? List.of(overlay) : List.of()));
        assertThat(wrong).isEmpty();
        assertThat(contained).isPositive();
    }

    private void damage(Workshop.Made made) {
        assertThat(made.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        ModelPlaces places = new ModelPlaces(made.model());
        RoundTrip.samples(made, SAMPLES).forEach((type, samples) -> {
            if (!(type instanceof JavaType.EnumType)) {
                Random random = new Random(type.name().hashCode());
                samples.forEach(sample -> damage(made, places, type, sample, random));
            }
        });
    }

    private void damage(Workshop.Made made, ModelPlaces places, JavaType type, JsonNode sample, Random random) {
        List<List<String>> paths = new ArrayList<>();
        collect(sample, List.of(), paths);
        Collections.shuffle(paths, random);
        for (List<String> path : paths.subList(0, Math.min(DAMAGES, paths.size()))) {
            List<JsonNode> others = new ArrayList<>(OTHERS);
            others.removeIf(other -> other.getNodeType() == at(sample, path).getNodeType());
            JsonNode damaged = replaced(sample, path, 0, others.get(random.nextInt(others.size())));
            String fault = fault(made.type(type.name()), places.at(type, path), path, damaged);
            if (fault != null && wrong.size() < SHOWN) {
                wrong.add(type.name() + " at " + pointer(path) + ": " + fault + "\n    " + damaged);
            }
        }
    }

    private static final List<JsonNode> OTHERS = List.of(
            Json.parse("\"zz\""), Json.parse("7"), Json.parse("true"), Json.parse("[7]"), Json.parse("{\"zz\":7}"));

    private static void collect(JsonNode node, List<String> path, List<List<String>> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        node.properties().forEach(member -> collect(member.getValue(), with(path, member.getKey()), paths));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), with(path, String.valueOf(i)), paths);
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode here = node;
        for (String step : path) {
            here = here.isArray() ? here.get(Integer.parseInt(step)) : here.get(step);
        }
        return here;
    }

    private static JsonNode replaced(JsonNode node, List<String> path, int from, JsonNode value) {
        if (from == path.size()) {
            return value;
        }
        String step = path.get(from);
        if (node instanceof ArrayNode array) {
            int index = Integer.parseInt(step);
            ArrayNode copy = array.deepCopy();
            copy.set(index, replaced(array.get(index), path, from + 1, value));
            return copy;
        }
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        copy.set(step, replaced(node.get(step), path, from + 1, value));
        return copy;
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(PointerKey.escape(step)));
        return pointer.toString();
    }

    /** What is wrong with how a type reads damaged JSON; null if nothing is. */
    private @Nullable String fault(Class<?> type, ModelPlaces.Place place, List<String> path, JsonNode damaged) {
        String json = damaged.toString();
        String refusedAt = Reflection.refusedAt(type, json);
        JsonKind kind = kind(at(damaged, path));
        if (place.kind() != null && place.kind() != kind && !pointer(path).equals(refusedAt)) {
            return "strict reading refuses " + refusedAt;
        }
        if (refusedAt != null
                && !refusedAt.startsWith(pointer(path))
                && !pointer(path).startsWith(refusedAt)) {
            return "strict reading refuses another place: " + refusedAt;
        }
        List<String> deviations = new ArrayList<>();
        Object value;
        try {
            value = Reflection.read(type, json, deviations);
        } catch (RuntimeException e) {
            refused++;
            return place.isInevitable() || refusedAt == null
                    ? unless(place.isInevitable(), e.toString())
                    : "not kept: " + e;
        }
        String difference = Json.difference(json, Reflection.toJson(value));
        if (difference != null) {
            return "JSON differs at " + difference;
        }
        if (refusedAt == null) {
            return deviations.isEmpty() ? null : "reported, but not refused: " + deviations;
        }
        contained++;
        return deviations.contains(refusedAt) ? null : "reported are only " + deviations + ", not " + refusedAt;
    }

    private static @Nullable String unless(boolean good, String fault) {
        return good ? null : fault;
    }

    private static JsonKind kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> JsonKind.OBJECT;
            case ARRAY -> JsonKind.ARRAY;
            case STRING -> JsonKind.STRING;
            case NUMBER -> JsonKind.NUMBER;
            default -> JsonKind.BOOLEAN;
        };
    }
}
