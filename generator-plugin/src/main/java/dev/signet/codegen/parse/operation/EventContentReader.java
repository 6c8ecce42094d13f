package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Events;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.operation.EventShapes.Shape;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream of server-sent events consists of. Its schema describes either the data of each event, or each event as it is sent: an
 * object with the fields {@code data}, {@code event}, {@code id} and {@code retry} (WHATWG HTML, "Server-sent events").
 */
record EventContentReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas, Extensions extensions) {

    Content read(Content content, DocumentNode mediaType) {
        DocumentNode item = mediaType.get("itemSchema");
        DocumentNode schema = item != null ? item : ofOne(mediaType.get("schema"));
        String sentinel = extensions.text(mediaType, "x-speakeasy-sse-sentinel");
        Content told = sentinel == null ? content : content.with(new Events(sentinel, null, false, List.of()));
        if (schema == null) {
            return told;
        }
        List<Shape> shapes = new EventShapes(refs).of(schema);
        long described = shapes.stream().filter(Shape::isEvent).count();
        boolean events = described > 0 && shapes.stream().anyMatch(Shape::hasData);
        if (events && described == shapes.size()) {
            return events(told, schema, shapes, sentinel);
        }
        if (item != null) {
            problems.warn(
                    item.place(),
                    "the schema of the event data is missing; the data are any JSON value",
                    "add `data` to the `properties` of the item, or a `schema` of the data to the stream");
            return told.with(content.schema(), true);
        }
        if (events) {
            problems.warn(
                    schema.place(),
                    "some of the alternatives describe events as they are sent, others only the data of events; all are taken for data",
                    "describe all of them in one way");
        }
        return told.with(schemas.map(schema), false);
    }

    /** A list stands for the whole stream: its elements are the events (OpenAPI 3.2, "Sequential Media Types"). */
    private @Nullable DocumentNode ofOne(@Nullable DocumentNode schema) {
        DocumentNode at = refs.followSchema(schema);
        DocumentNode items = at != null && "array".equals(at.text("type")) ? at.get("items") : null;
        return items == null ? schema : items;
    }

    private Content events(Content content, DocumentNode schema, List<Shape> shapes, @Nullable String sentinel) {
        String envelope = schema.has("$ref")
                ? schemas.map(schema).asRef().map(Schema.Ref::target).orElse(null)
                : null;
        List<DocumentNode> data = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (Shape shape : shapes) {
            DocumentNode each = shape.data();
            if (each != null && places.add(each.place())) {
                data.add(each);
            }
        }
        if (data.size() > 1 && areToldApartByName(shapes)) {
            List<String> texts = shapes.stream()
                    .filter(shape -> isText(shape.data()))
                    .flatMap(shape -> shape.names().stream())
                    .toList();
            return content.with(whole(schema, shapes), true).with(new Events(sentinel, envelope, true, texts));
        }
        List<Schema> mapped = data.stream().map(this::ofData).toList();
        Schema type = mapped.size() == 1
                ? mapped.get(0)
                : new Schema.Union(Meta.at(content.schema().meta().pointer()), mapped, null);
        return content.with(type, true).with(new Events(sentinel, envelope, false, List.of()));
    }

    /** Whether each alternative lists names of events, which no other lists. */
    private static boolean areToldApartByName(List<Shape> shapes) {
        Set<String> names = new HashSet<>();
        return shapes.stream()
                .allMatch(shape ->
                        !shape.names().isEmpty() && shape.names().stream().allMatch(names::add));
    }

    /** The events as they are described, unless data that are JSON in a string are described in a schema of their own. */
    private Schema whole(DocumentNode schema, List<Shape> shapes) {
        if (shapes.stream().noneMatch(shape -> shape.data() != null && isJsonText(shape.data()))) {
            return schemas.map(schema);
        }
        List<Schema> members = new ArrayList<>();
        for (Shape shape : shapes) {
            Map<String, Schema> fields = new LinkedHashMap<>();
            fields.put("event", schemas.map(shape.nearest("event")));
            DocumentNode data = shape.data();
            if (data != null) {
                fields.put("data", ofData(data));
            }
            if (shape.has("id")) {
                fields.put("id", schemas.map(shape.nearest("id")));
            }
            List<Schema.Property> properties = new ArrayList<>();
            fields.forEach((name, type) ->
                    properties.add(new Schema.Property(name, name.equals("event") || shape.requires(name), type)));
            members.add(new Schema.Obj(meta(shape.at()), properties, null, null));
        }
        return new Schema.Union(meta(schema), members, null);
    }

    private static Meta meta(DocumentNode at) {
        return Meta.at(at.place()).withTitle(at.text("title")).withDescription(at.text("description"));
    }

    /** The data, or what is in the string that they are. */
    private Schema ofData(DocumentNode data) {
        DocumentNode at = refs.followSchema(data);
        if (at == null || !isJsonText(at)) {
            return schemas.map(data);
        }
        DocumentNode inside = at.get("contentSchema");
        if (inside == null) {
            return new Schema.Any(Meta.at(at.place()));
        }
        schemas.readsContent(at);
        return schemas.map(inside);
    }

    private boolean isJsonText(DocumentNode data) {
        DocumentNode at = refs.followSchema(data);
        if (at == null) {
            return false;
        }
        String mediaType = at.text("contentMediaType");
        return at.has("contentSchema")
                || (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json"));
    }

    private boolean isText(@Nullable DocumentNode data) {
        DocumentNode at = refs.followSchema(data);
        return at != null && !isJsonText(at) && EventShapes.isText(at);
    }
}
