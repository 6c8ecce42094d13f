package dev.signet.codegen.emit.client;

import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.optional;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.OperationBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.emit.JavaText;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.EventForm;
import dev.signet.codegen.javamodel.ClientType.EventsType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.TypeRef.Category;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of the meaning of a stream's events. */
class ProtocolEmitterTest {
    private static final TypeRef EVENT = new TypeRef.Named("Event", Category.UNION);
    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING);
    private static final String SSE = "text/event-stream";
    private static final List<String> NONE = List.of();

    private static JavaText protocol(EventsType events) {
        JavaModel model = Emitted.model(document()
                .schema("Talk", object(required("id", string())))
                .schema(
                        "Said",
                        object(
                                required("kind", constant("said")),
                                required("talk", ref("Talk")),
                                optional("eid", string())))
                .schema("Done", object(required("kind", constant("done")), optional("talk", ref("Talk"))))
                .schema("Event", oneOf(ref("Said"), ref("Done")))
                .operation(get("/talks").id("watch")));
        ClientType made = model.client();
        ClientType client = new ClientType(
                made.name(),
                made.doc(),
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                made.apis(),
                List.of(events),
                null);
        return Emitted.file(
                new ProtocolEmitter(),
                new JavaModel(model.packages(), "shop.yaml", "", model.types(), client),
                "EventProtocol");
    }

    private static EventsType events(TypeRef event, String mediaType, boolean mayEndQuietly) {
        return new EventsType(
                "EventProtocol", event, mediaType, "END", NONE, NONE, null, null, List.of(), mayEndQuietly);
    }

    private static EventsType meaning(
            List<String> last, List<String> error, @Nullable String id, List<List<String>> objectId) {
        return new EventsType("EventProtocol", EVENT, SSE, "END", last, error, id, null, objectId, false);
    }

    @Test
    void eventsAreReadByTheirTypeUpToTheSentinel() {
        JavaText protocol = protocol(events(EVENT, SSE, false));

        assertThat(protocol.signature("class EventProtocol"))
                .isEqualTo("final class EventProtocol extends AbstractEventProtocol<Event>");
        assertThat(protocol.body("Object read("))
                .containsSubsequence(
                        "Event event = Event.CODEC.fromJson(raw.data(), deviations());",
                        "event instanceof Event.Unknown",
                        "named(raw, \"kind\", null)",
                        "return named == null ? event : Event.CODEC.fromJson(named, deviations());",
                        "return event;");
        assertThat(protocol.body("String sentinel()")).isEqualTo("return \"END\";\n");
        assertThat(protocol.declares("mediaType()")).isFalse();
        assertThat(protocol.declares("mayEndQuietly()")).isFalse();
    }

    @Test
    void eventWithoutDiscriminatorIsNamedByItsEventFieldOrTheProperty() {
        EventsType named =
                new EventsType("EventProtocol", EVENT, SSE, "END", NONE, NONE, null, "type", List.of(), false);
        assertThat(protocol(named).body("Object read(")).contains("named(raw, \"kind\", \"type\")");
    }

    @Test
    void textOfAnEventIsTheEventButALineOfJsonIsJson() {
        EventsType text = new EventsType(
                "EventProtocol",
                TEXT,
                SSE,
                "END",
                NONE,
                NONE,
                null,
                null,
                List.of(),
                false,
                new EventForm(true, false, List.of(), null));
        assertThat(protocol(text).body("Object read(")).isEqualTo("return raw.text();\n");
        JavaText lines = protocol(events(TEXT, "application/jsonl", false));
        assertThat(lines.body("Object read("))
                .isEqualTo("return JsonCodecs.STRING.fromJson(raw.data(), deviations());\n");
        assertThat(lines.body("String mediaType()")).isEqualTo("return \"application/jsonl\";\n");
    }

    @Test
    void streamWhoseEndNothingTellsMayEndQuietly() {
        assertThat(protocol(events(EVENT, SSE, true)).body("boolean mayEndQuietly()"))
                .isEqualTo("return true;\n");
    }

    @Test
    void lastEventsAndErrorsAreToldByTheDiscriminator() {
        JavaText protocol = protocol(meaning(List.of("done"), List.of("failed"), null, List.of()));

        assertThat(protocol.signature("Set<String> LAST")).endsWith("LAST = Set.of(\"done\")");
        assertThat(protocol.body("boolean endsWith(")).isEqualTo("return LAST.contains(((Event) event).kind());\n");
        assertThat(protocol.signature("Set<String> ERRORS")).endsWith("ERRORS = Set.of(\"failed\")");
        assertThat(protocol.body("ServiceError errorOf("))
                .contains("ERRORS.contains(known.kind()) ? ServiceError.fromJson(known.toJson()) : null;");
        JavaText silent = protocol(meaning(NONE, NONE, null, List.of()));
        assertThat(silent.declares("endsWith(")).isFalse();
        assertThat(silent.declares("errorOf(")).isFalse();
    }

    @Test
    void idOfAnEventIsThatOfTheVariantsThatHaveOneOrOfTheUnknownJson() {
        String body = protocol(meaning(NONE, NONE, "eid", List.of())).body("String idOf(");

        assertThat(body)
                .containsSubsequence(
                        "event instanceof Said known",
                        "return known.eid();",
                        "event instanceof Event.Unknown unknown && unknown.json() instanceof JsonObject json",
                        "return json.string(\"eid\");",
                        "return null;")
                .doesNotContain("Done");
    }

    @Test
    void objectOfAnEventIsFoundByItsPathPastWhatMayBeNull() {
        JavaText protocol = protocol(meaning(NONE, NONE, null, List.of(List.of("talk", "id"))));

        assertThat(protocol.body("String objectOf("))
                .contains("return known.talk().id();", "return known.talk() == null ? null : known.talk().id();");
        assertThat(protocol.body("EventProtocol(@Nullable String object")).isEqualTo("super(object, resume);\n");
    }

    @Test
    void streamOfEventsThatNameNoObjectIsAboutNone() {
        assertThat(protocol(meaning(NONE, NONE, null, List.of())).body("EventProtocol(@Nullable String object"))
                .isEqualTo("super(object == null ? \"\" : object, resume);\n");
    }
}
