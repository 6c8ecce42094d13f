package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType.EventsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What the events of a stream mean → the protocol that the transport asks. */
public final class ProtocolEmitter implements Emitter {
    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);
    private static final ClassName STRING = ClassNames.of(String.class);
    private static final ClassName OBJECT = ClassNames.of(Object.class);

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Objects.requireNonNull(model.client()).events().stream()
                .map(events -> Sources.hiddenApi(model, new Writer(model, events).spec(), new Doc("#", "", false)));
    }

    private record Writer(JavaModel model, EventsType events, Types types, RuntimeTypes kit, TypeName event) {
        Writer(JavaModel model, EventsType events) {
            this(
                    model,
                    events,
                    new Types(model),
                    new RuntimeTypes(model),
                    new Types(model).of(events.event()).box());
        }

        TypeSpec spec() {
            TypeSpec.Builder type = TypeSpec.classBuilder(types.api(events.name()))
                    .addModifiers(Modifier.FINAL)
                    .addAnnotation(kit.type("Generated"))
                    .addAnnotation(Deprecations.suppress())
                    .superclass(ParameterizedTypeName.get(kit.client("AbstractEventProtocol"), event))
                    .addJavadoc("Interprets the events of a stream, and resumes it.");
            constant(type, "LAST", events.last());
            constant(type, "ERRORS", events.error());
            if (events.form().isWhole()) {
                set(type, "TEXTS", events.form().texts());
            }
            type.addMethod(constructor());
            if (events.isJsonLines()) {
                type.addMethod(overriding(Modifier.PUBLIC, "mediaType", STRING)
                        .addStatement("return $L", Literal.of(events.mediaType()))
                        .build());
            }
            type.addMethod(overriding(Modifier.PUBLIC, "sentinel", STRING)
                    .addStatement("return $L", Literal.of(events.sentinel()))
                    .build());
            if (events.mayEndQuietly()) {
                type.addMethod(overriding(Modifier.PUBLIC, "mayEndQuietly", TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build());
            }
            if (events.form().mayBeNull()) {
                type.addMethod(overriding(Modifier.PROTECTED, "mayBeNull", TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build());
            }
            if (takesEmptyData()) {
                type.addMethod(overriding(Modifier.PUBLIC, "takesEmptyData", TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build());
            }
            type.addMethod(reading());
            meanings(type);
            ids(type);
            return type.build();
        }

        /** Streams whose events name no object are about none. */
        private MethodSpec constructor() {
            TypeName resume = ParameterizedTypeName.get(
                    ClassNames.of(BiFunction.class), STRING, STRING, kit.client("ApiRequest"));
            return MethodSpec.constructorBuilder()
                    .addParameter(ClassNames.nullable(STRING), "object")
                    .addParameter(ClassNames.nullable(resume), "resume")
                    .addStatement(
                            finds(events.objectId()).isEmpty()
                                    ? "super(object == null ? \"\" : object, resume)"
                                    : "super(object, resume)")
                    .build();
        }

        /** Whether nothing is a value, too: a text of no format, or an event of which only the name counts. */
        private boolean takesEmptyData() {
            return events.form().isWhole()
                    || (events.form().isText()
                            && (events.event().equals(TEXT) || events.event().isEnum()));
        }

        private MethodSpec reading() {
            MethodSpec.Builder read =
                    overriding(Modifier.PROTECTED, "read", OBJECT).addParameter(kit.http("SseEvent"), "raw");
            UnionType union = union();
            if (events.form().isText() && events.event().equals(TEXT)) {
                return read.addStatement("return raw.text()").build();
            }
            if (events.form().isText()) {
                return read.addStatement("return $L", decoded(CodeBlock.of("$T.of(raw.text()).toJson()", kit.value())))
                        .build();
            }
            if (events.form().isWhole()) {
                return read.addStatement("return $L", decoded(CodeBlock.of("whole(raw, TEXTS)")))
                        .build();
            }
            if (union == null && !events.isJsonLines()) {
                return record(read);
            }
            JavaType.Tag tag = union == null ? null : union.tag();
            String discriminator = tag == null ? events.form().discriminator() : tag.wireName();
            if (union == null || discriminator == null || (events.isJsonLines() && events.naming() == null)) {
                return read.addStatement("return $L", decoded("raw.data()")).build();
            }
            CodeBlock named = CodeBlock.of(
                    "named(raw, $L, $L)",
                    Literal.of(discriminator),
                    events.naming() == null ? "null" : Literal.of(events.naming()));
            if (tag == null || isOptional(tag)) {
                // without the discriminator another variant may fit as well
                return read.addStatement("$T named = $L", ArrayTypeName.of(TypeName.BYTE), named)
                        .addStatement("return $L", decoded("named == null ? raw.data() : named"))
                        .build();
            }
            return read.addStatement("$T event = $L", event, decoded("raw.data()"))
                    .beginControlFlow(
                            "if (event instanceof $T)",
                            types.named(union.name()).nestedClass("Unknown"))
                    .addStatement("$T named = $L", ArrayTypeName.of(TypeName.BYTE), named)
                    .addStatement("return named == null ? event : $L", decoded("named"))
                    .endControlFlow()
                    .addStatement("return event")
                    .build();
        }

        /** The constant of a record, if it has just one, is what the name of an event stands in for. */
        private MethodSpec record(MethodSpec.Builder read) {
            List<JavaType.Constant> constants = events.event()
                    .asNamed()
                    .flatMap(named -> model.record(named.name()))
                    .map(RecordType::constants)
                    .orElse(List.of());
            if (constants.size() != 1) {
                return read.addStatement("return $L", decoded("raw.data()")).build();
            }
            JavaType.Constant constant = constants.get(0);
            return read.beginControlFlow("if ($L.equals(raw.name()))", Literal.of(constant.value()))
                    .addStatement(
                            "$T named = named(raw, $L, null)",
                            ArrayTypeName.of(TypeName.BYTE),
                            Literal.of(constant.wireName()))
                    .addStatement("return $L", decoded("named == null ? raw.data() : named"))
                    .endControlFlow()
                    .addStatement("return $L", decoded("raw.data()"))
                    .build();
        }

        /** Whether a variant may lack the discriminator. */
        private boolean isOptional(JavaType.Tag tag) {
            return variants().stream()
                    .flatMap(record -> record.components().stream())
                    .anyMatch(c -> c.wireName().equals(tag.wireName()) && !c.isRequired());
        }

        private CodeBlock decoded(String data) {
            return decoded(CodeBlock.of("$L", data));
        }

        private CodeBlock decoded(CodeBlock data) {
            return CodeBlock.of(
                    "$L.fromJson($L, deviations())", new CodecExpressions(types, kit).of(events.event()), data);
        }

        private void meanings(TypeSpec.Builder type) {
            if (!events.last().isEmpty()) {
                type.addMethod(overriding(Modifier.PUBLIC, "hasFinalEvent", TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build());
                type.addMethod(hook("endsWith", TypeName.BOOLEAN)
                        .addStatement("return LAST.contains((($T) event).$N())", event, tag())
                        .build());
            }
            if (!events.error().isEmpty()) {
                type.addMethod(hook("errorOf", ClassNames.nullable(kit.http("ServiceError")))
                        .addStatement("$T known = ($T) event", event, event)
                        .addStatement(
                                "return ERRORS.contains(known.$N()) ? $T.fromJson(known.toJson()) : null",
                                tag(),
                                kit.http("ServiceError"))
                        .build());
            }
        }

        private void constant(TypeSpec.Builder type, String name, List<String> values) {
            if (!values.isEmpty()) {
                set(type, name, values);
            }
        }

        private static void set(TypeSpec.Builder type, String name, List<String> values) {
            type.addField(FieldSpec.builder(
                            ParameterizedTypeName.get(ClassNames.of(Set.class), ClassNames.of(String.class)),
                            name,
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer("$T.of($L)", ClassNames.of(Set.class), Literal.list(values))
                    .build());
        }

        private String tag() {
            return Objects.requireNonNull(Objects.requireNonNull(union()).tag()).accessor();
        }

        private @Nullable UnionType union() {
            return events.event()
                    .asNamed()
                    .flatMap(named -> model.union(named.name()))
                    .orElse(null);
        }

        private List<RecordType> variants() {
            UnionType union = union();
            List<String> names = new ArrayList<>();
            if (union != null) {
                union.variants().forEach(v -> names.add(v.name()));
            } else {
                events.event().asNamed().ifPresent(named -> names.add(named.name()));
            }
            return model.records().stream()
                    .filter(r -> names.contains(r.name()))
                    .toList();
        }

        /** For each kind of event that has one of the properties, a statement that returns it. */
        private List<CodeBlock> finds(List<List<String>> paths) {
            List<CodeBlock> finds = new ArrayList<>();
            for (RecordType record : variants()) {
                paths.stream()
                        .map(path -> path(record, path, CodeBlock.of("known")))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(value -> finds.add(CodeBlock.of(
                                "if (event instanceof $T known) {\n$>return $L;\n$<}\n",
                                types.named(record.name()),
                                value)));
            }
            return finds;
        }

        /** {@code known.interaction() == null ? null : known.interaction().id()}; null if there is no such property. */
        private @Nullable CodeBlock path(RecordType record, List<String> path, CodeBlock value) {
            for (Component c : record.components()) {
                if (c.wireName().equals(path.get(0))) {
                    CodeBlock next = CodeBlock.of("$L.$N()", value, c.name());
                    if (path.size() == 1) {
                        return c.type().equals(TEXT) ? next : null;
                    }
                    RecordType inner = c.type()
                            .asNamed()
                            .flatMap(named -> model.record(named.name()))
                            .orElse(null);
                    CodeBlock rest = inner == null ? null : path(inner, path.subList(1, path.size()), next);
                    return rest == null || !c.isNullable() ? rest : CodeBlock.of("$L == null ? null : $L", next, rest);
                }
            }
            return null;
        }

        private void ids(TypeSpec.Builder type) {
            List<CodeBlock> objects = finds(events.objectId());
            if (!objects.isEmpty()) {
                MethodSpec.Builder objectOf = hook("objectOf", ClassNames.nullable(STRING));
                objects.forEach(objectOf::addCode);
                type.addMethod(objectOf.addStatement("return null").build());
            }
            String id = events.id();
            List<CodeBlock> ids = id == null ? List.of() : finds(List.of(List.of(id)));
            if (!ids.isEmpty()) {
                MethodSpec.Builder idOf = hook("idOf", ClassNames.nullable(STRING));
                ids.forEach(idOf::addCode);
                UnionType union = union();
                if (union != null && union.tag() != null) {
                    idOf.addCode(
                            "if (event instanceof $T unknown && unknown.json() instanceof $T json) {\n$>return json.string($L);\n$<}\n",
                            types.named(union.name()).nestedClass("Unknown"),
                            kit.object(),
                            Literal.of(Objects.requireNonNull(id)));
                }
                type.addMethod(idOf.addStatement("return null").build());
            }
        }

        private static MethodSpec.Builder hook(String name, TypeName returned) {
            return overriding(Modifier.PROTECTED, name, returned).addParameter(OBJECT, "event");
        }

        private static MethodSpec.Builder overriding(Modifier visibility, String name, TypeName returned) {
            return MethodSpec.methodBuilder(name)
                    .addAnnotation(ClassNames.of(Override.class))
                    .addModifiers(visibility)
                    .returns(returned);
        }
    }
}
