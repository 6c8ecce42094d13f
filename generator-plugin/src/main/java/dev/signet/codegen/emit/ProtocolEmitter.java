package dev.signet.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.ClientType.EventsType;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.Doc;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.TypeRef;
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

/** What the events of a stream mean → the class that tells the transport. */
final class ProtocolEmitter implements Emitter {
    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        return Objects.requireNonNull(model.client()).events().stream()
                .map(events -> Sources.api(model, new Writer(model, events).spec(), new Doc("#", "", false)));
    }

    private record Writer(JavaModel model, EventsType events, Types types, Kit kit, TypeName event) {
        Writer(JavaModel model, EventsType events) {
            this(
                    model,
                    events,
                    new Types(model),
                    new Kit(model),
                    new Types(model).of(events.event()).box());
        }

        TypeSpec spec() {
            ClassName self = types.api(events.name());
            TypeName resume = ParameterizedTypeName.get(
                    Classes.of(BiFunction.class),
                    Classes.of(String.class),
                    Classes.of(String.class),
                    kit.http("ApiRequest"));
            TypeSpec.Builder type = TypeSpec.classBuilder(self)
                    .addModifiers(Modifier.FINAL)
                    .addAnnotation(RecordEmitter.suppressDeprecation())
                    .addSuperinterface(ParameterizedTypeName.get(kit.http("EventProtocol"), event))
                    .addJavadoc("What the events of a stream mean, and how it goes on after a cut.");
            constant(type, "LAST", events.last());
            constant(type, "ERRORS", events.error());
            type.addField(Classes.nullable(resume), "resume", Modifier.PRIVATE, Modifier.FINAL)
                    .addField(Classes.nullable(Classes.of(String.class)), "object", Modifier.PRIVATE)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addJavadoc("""
                                    @param object what the stream is about, if it is known before the first event
                                    @param resume makes the request that goes on, given that object and the last event's id;
                                        null if there is no such request""")
                            .addParameter(Classes.nullable(Classes.of(String.class)), "object")
                            .addParameter(Classes.nullable(resume), "resume")
                            .addStatement("this.object = object")
                            .addStatement("this.resume = resume")
                            .build());
            if (events.isJsonLines()) {
                type.addMethod(overriding("mediaType", Classes.of(String.class))
                        .addStatement("return $L", Literal.of(events.mediaType()))
                        .build());
            }
            type.addMethod(decode());
            if (!events.last().isEmpty()) {
                type.addMethod(overriding("isLast", TypeName.BOOLEAN)
                        .addParameter(event, "event")
                        .addStatement("return LAST.contains(event.$N())", tag())
                        .build());
            }
            if (!events.error().isEmpty()) {
                type.addMethod(overriding("error", Classes.nullable(kit.http("ServiceError")))
                        .addParameter(event, "event")
                        .addStatement(
                                "return ERRORS.contains(event.$N()) ? $T.fromJson(event.toJson()) : null",
                                tag(),
                                kit.http("ServiceError"))
                        .build());
            }
            type.addMethod(overriding("sentinel", Classes.of(String.class))
                    .addStatement("return $L", Literal.of(events.sentinel()))
                    .build());
            if (events.mayEndQuietly()) {
                type.addMethod(overriding("mayEndQuietly", TypeName.BOOLEAN)
                        .addStatement("return true")
                        .build());
            }
            ids(type);
            return type.addMethod(resume()).build();
        }

        private void constant(TypeSpec.Builder type, String name, List<String> values) {
            if (!values.isEmpty()) {
                CodeBlock all = values.stream()
                        .map(v -> CodeBlock.of("$L", Literal.of(v)))
                        .collect(CodeBlock.joining(", "));
                type.addField(FieldSpec.builder(
                                ParameterizedTypeName.get(Classes.of(Set.class), Classes.of(String.class)),
                                name,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$T.of($L)", Classes.of(Set.class), all)
                        .build());
            }
        }

        private String tag() {
            return Objects.requireNonNull(Objects.requireNonNull(union()).tag()).accessor();
        }

        private @Nullable UnionType union() {
            return model.unions().stream()
                    .filter(u -> events.event() instanceof TypeRef.Named n
                            && n.name().equals(u.name()))
                    .findFirst()
                    .orElse(null);
        }

        private List<RecordType> variants() {
            UnionType union = union();
            List<String> names = new ArrayList<>();
            if (union != null) {
                union.variants().forEach(v -> names.add(v.name()));
            } else if (events.event() instanceof TypeRef.Named named) {
                names.add(named.name());
            }
            return model.records().stream()
                    .filter(r -> names.contains(r.name()))
                    .toList();
        }

        private boolean hasProperty(String wireName) {
            return variants().stream().anyMatch(r -> path(r, List.of(wireName), CodeBlock.of("event")) != null);
        }

        private MethodSpec decode() {
            MethodSpec.Builder method = overriding("decode", event).addParameter(kit.http("SseEvent"), "raw");
            CodeBlock decoded = events.event().equals(TEXT) && !events.isJsonLines()
                    ? CodeBlock.of("raw.text()")
                    : BodiesEmitter.reading(model, events.event(), CodeBlock.of("raw.data()"));
            List<CodeBlock> finds = finds();
            if (finds.isEmpty()) {
                return method.addStatement("return $L", decoded).build();
            }
            method.addStatement("$T event = $L", event, decoded).beginControlFlow("if (object == null)");
            method.addStatement("object = objectOf(event)");
            return method.endControlFlow().addStatement("return event").build();
        }

        /** For each kind of event that says which object it belongs to, a statement that returns it. */
        private List<CodeBlock> finds() {
            List<CodeBlock> finds = new ArrayList<>();
            for (RecordType record : variants()) {
                for (List<String> path : events.objectId()) {
                    CodeBlock value = path(record, path, CodeBlock.of(union() == null ? "event" : "known"));
                    if (value != null) {
                        finds.add(when(record, value));
                        break;
                    }
                }
            }
            return finds;
        }

        private CodeBlock when(RecordType record, CodeBlock value) {
            return union() == null
                    ? CodeBlock.of("return $L;\n", value)
                    : CodeBlock.of(
                            "if (event instanceof $T known) {\n$>return $L;\n$<}\n", types.named(record.name()), value);
        }

        /** {@code known.interaction() == null ? null : known.interaction().id()}; null if there is no such property. */
        private @Nullable CodeBlock path(RecordType record, List<String> path, CodeBlock value) {
            for (Component c : record.components()) {
                if (c.wireName().equals(path.get(0))) {
                    CodeBlock next = CodeBlock.of("$L.$N()", value, c.name());
                    if (path.size() == 1) {
                        return c.type().equals(TEXT) ? next : null;
                    }
                    RecordType inner = model.records().stream()
                            .filter(r -> c.type() instanceof TypeRef.Named n
                                    && n.name().equals(r.name()))
                            .findFirst()
                            .orElse(null);
                    CodeBlock rest = inner == null ? null : path(inner, path.subList(1, path.size()), next);
                    return rest == null || !c.isNullable() ? rest : CodeBlock.of("$L == null ? null : $L", next, rest);
                }
            }
            return null;
        }

        private void ids(TypeSpec.Builder type) {
            List<CodeBlock> finds = finds();
            if (!finds.isEmpty()) {
                MethodSpec.Builder objectOf = MethodSpec.methodBuilder("objectOf")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(Classes.nullable(Classes.of(String.class)))
                        .addParameter(event, "event");
                finds.forEach(objectOf::addCode);
                type.addMethod(
                        union() == null
                                ? objectOf.build()
                                : objectOf.addStatement("return null").build());
            }
            String id = events.id();
            if (id == null || !hasProperty(id)) {
                return;
            }
            MethodSpec.Builder eventId = MethodSpec.methodBuilder("eventId")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(Classes.nullable(Classes.of(String.class)))
                    .addParameter(event, "event");
            for (RecordType record : variants()) {
                CodeBlock value = path(record, List.of(id), CodeBlock.of(union() == null ? "event" : "known"));
                if (value != null) {
                    eventId.addCode(when(record, value));
                }
            }
            UnionType union = union();
            if (union != null) {
                if (union.tag() != null) {
                    eventId.addCode(
                            "if (event instanceof $T unknown) {\n$>return unknown.json().string($L);\n$<}\n",
                            types.named(union.name()).nestedClass("Unknown"),
                            Literal.of(id));
                }
                eventId.addStatement("return null");
            }
            type.addMethod(overriding("id", Classes.nullable(Classes.of(String.class)))
                    .addParameter(kit.http("SseEvent"), "raw")
                    .addParameter(event, "event")
                    .addStatement("String own = eventId(event)")
                    .addStatement("return own != null ? own : $T.super.id(raw, event)", kit.http("EventProtocol"))
                    .build());
            type.addMethod(eventId.build());
        }

        private MethodSpec resume() {
            boolean needsObject = !finds().isEmpty();
            return overriding("resume", Classes.nullable(kit.http("ApiRequest")))
                    .addParameter(Classes.of(String.class), "lastEventId")
                    .addStatement(
                            needsObject
                                    ? "return resume == null || object == null ? null : resume.apply(object, lastEventId)"
                                    : "return resume == null ? null : resume.apply(\"\", lastEventId)")
                    .build();
        }

        private static MethodSpec.Builder overriding(String name, TypeName returned) {
            return MethodSpec.methodBuilder(name)
                    .addAnnotation(
                            AnnotationSpec.builder(Classes.of(Override.class)).build())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(returned);
        }
    }
}
