package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises that hold for every union told by one property, shown on every such union. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class EveryUnionTest {
    private final Revision revision;

    EveryUnionTest(Revision revision) {
        this.revision = revision;
    }

    private Stream<DynamicTest> everyUnion(ThrowingConsumer<Class<?>> check) {
        assertThat(revision.taggedUnions()).isNotEmpty();
        return revision.taggedUnions().keySet().stream()
                .map(union -> DynamicTest.dynamicTest(union.getSimpleName(), () -> check.accept(union)));
    }

    private Class<?> unknown(Class<?> union) {
        return revision.named(union.getSimpleName() + "$Unknown");
    }

    /** What an {@code Unknown} of some make holds. */
    private JsonValue rawOf(Object unknown) throws ReflectiveOperationException {
        return (JsonValue) unknown.getClass().getMethod("json").invoke(unknown);
    }

    private String newcomer(Class<?> union) {
        return "{\"zz\":[1.10,null,{\"deep\":9007199254740993}],\"%s\":\"zz_new\"}"
                .formatted(revision.taggedUnions().get(union));
    }

    @TestFactory
    Stream<DynamicTest> aTypeNobodyKnowsIsKeptWhole() {
        return everyUnion(union -> {
            Object read = Model.fromJson(union, newcomer(union));
            assertThat(read).isInstanceOf(unknown(union));
            assertThat(rawOf(read)).isEqualTo(JsonObject.fromJson(newcomer(union)));
            Json.assertSame(newcomer(union), Model.toJson(read));
        });
    }

    @TestFactory
    Stream<DynamicTest> aTypeNobodyKnowsIsKeptWholeWhereverAUnionIsUsed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> record : revision.records()) {
            RecordComponent[] components = record.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                boolean isList = components[i].getType() == List.class;
                Object inner = isList
                        ? ((ParameterizedType) components[i].getGenericType()).getActualTypeArguments()[0]
                        : components[i].getType();
                if (inner instanceof Class<?> union && revision.taggedUnions().containsKey(union) && !isValue(record)) {
                    String wire = Model.wireName(record, i);
                    String name = record.getSimpleName() + "." + components[i].getName();
                    tests.add(DynamicTest.dynamicTest(name, () -> keeps(record, wire, union, isList)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private boolean isValue(Class<?> record) {
        return Model.wireNames(record).isEmpty();
    }

    private void keeps(Class<?> record, String wire, Class<?> union, boolean inList) {
        ObjectNode json = (ObjectNode) Json.parse(Model.toJson(new Values(new Random(3)).of(record)));
        JsonNode newcomer = Json.parse(newcomer(union));
        if (inList) {
            JsonNode known = Json.parse(Model.toJson(new Values(new Random(4)).of(knownMember(union))));
            json.putArray(wire).add(known).add(newcomer).add(known);
        } else {
            json.set(wire, newcomer);
        }
        Object read = Model.fromJson(record, json.toString());
        assertThat(Model.recordsIn(read)).anyMatch(unknown(union)::isInstance);
        assertThat(read).isInstanceOf(record);
        Json.assertSame(json.toString(), Model.toJson(read));
    }

    private Class<?> knownMember(Class<?> union) {
        return union.getPermittedSubclasses()[0];
    }

    @TestFactory
    Stream<DynamicTest> theTypeMayComeLast() {
        return everyUnion(union -> {
            String tag = revision.taggedUnions().get(union);
            for (Class<?> member : union.getPermittedSubclasses()) {
                if (!member.isMemberClass()) {
                    Object value = new Values(new Random(5)).of(member);
                    ObjectNode json = (ObjectNode) Json.parse(Model.toJson(value));
                    json.set(tag, json.remove(tag));
                    Object read = Model.fromJson(union, json.toString());
                    assertThat(read).isInstanceOf(member);
                    Json.assertSame(json.toString(), Model.toJson(read));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aMemberThatLacksSomethingOrHasItWrongIsKeptWhole() {
        return everyUnion(union -> {
            for (Class<?> member : union.getPermittedSubclasses()) {
                if (!member.isMemberClass()) {
                    withoutEach(union, member);
                }
            }
        });
    }

    private void withoutEach(Class<?> union, Class<?> member) {
        String tag = revision.taggedUnions().get(union);
        String full = Model.toJson(new Values(new Random(6)).of(member));
        for (String wire : Model.required(member, full)) {
            ObjectNode lacking = (ObjectNode) Json.parse(full);
            lacking.remove(wire);
            ObjectNode wrong = (ObjectNode) Json.parse(full);
            wrong.put(wire, true);
            ObjectNode empty = (ObjectNode) Json.parse(full);
            empty.putNull(wire);
            for (ObjectNode json : wire.equals(tag) ? List.of(lacking) : List.of(lacking, wrong, empty)) {
                Object read = Model.fromJson(union, json.toString());
                assertThat(Model.recordsIn(read))
                        .as(json.toString())
                        .anyMatch(r -> r.getClass().getSimpleName().equals("Unknown"));
                Json.assertSame(json.toString(), Model.toJson(read));
            }
        }
    }
}
