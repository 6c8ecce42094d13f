package dev.signet.codegen.diff;

import dev.signet.codegen.diff.change.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document, and single edits of it. */
public final class Edits {
    public static final String BASE = """
            openapi: 3.1.0
            info: {title: Post, version: '1'}
            servers: [{url: https://post.example.com}]
            security: [{key: []}]
            x-client: PostClient
            paths:
              /parcels:
                get:
                  operationId: listParcels
                  tags: [parcels]
                  x-method: list
                  x-paging: {token: page_token, nextToken: next, items: parcels}
                  parameters:
                    - {name: page_token, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer, format: int32}}
                  responses: {'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/ParcelPage'}}}}}
                post:
                  operationId: createParcel
                  tags: [parcels]
                  x-method: create
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}
                  responses: {'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
              /parcels/{id}:
                get:
                  operationId: getParcel
                  tags: [parcels]
                  x-method: get
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
                delete:
                  operationId: deleteParcel
                  tags: [parcels]
                  x-method: delete
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: Gone}}
              /events:
                get:
                  operationId: events
                  tags: [events]
                  x-method: watch
                  responses: {'200': {description: Ok, content: {text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}}}}
                put:
                  operationId: label
                  tags: [events]
                  x-method: label
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}
                  responses: {'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Target'}}}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                ParcelPage:
                  type: object
                  properties:
                    parcels: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
                    next: {type: string}
                Parcel:
                  type: object
                  required: [id, count, size]
                  properties:
                    id: {type: string}
                    count: {type: integer, format: int32}
                    size: {$ref: '#/components/schemas/Size'}
                    note: {type: string}
                    weight: {type: integer, format: int32}
                    price: {type: number}
                    tags: {type: array, items: {type: string}}
                    lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                    by_day: {type: object, additionalProperties: {$ref: '#/components/schemas/Line'}}
                    last_event: {$ref: '#/components/schemas/Event'}
                    to: {$ref: '#/components/schemas/Target'}
                    sent: {type: string, format: date-time}
                    free: {}
                    old: {type: string, deprecated: true}
                Line:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string}
                    length: {type: integer, format: int64}
                    grade: {$ref: '#/components/schemas/Grade'}
                Grade: {type: integer, format: int32, enum: [1, 2]}
                Label:
                  type: object
                  required: [first, last]
                  properties:
                    first: {type: string}
                    last: {type: string}
                    title: {type: string}
                    until: {type: [string, 'null']}
                Event:
                  oneOf: [{$ref: '#/components/schemas/Delivered'}, {$ref: '#/components/schemas/Returned'}, {$ref: '#/components/schemas/Lost'}]
                  discriminator: {propertyName: type}
                Delivered:
                  type: object
                  required: [type]
                  properties: {type: {const: delivered}, by: {type: string}}
                Returned:
                  type: object
                  required: [type, why]
                  properties: {type: {const: returned}, why: {type: string}}
                Lost:
                  type: object
                  required: [type]
                  properties: {type: {const: lost}}
                Held:
                  type: object
                  required: [type]
                  properties: {type: {const: held}, until: {type: string}}
                  additionalProperties: {type: integer, format: int32}
                Size:
                  type: string
                  enum: [small, medium, large]
                Target:
                  oneOf:
                    - {type: string}
                    - {type: integer, format: int64}
                    - {$ref: '#/components/schemas/Line'}
                    - {type: array, title: Lines, items: {$ref: '#/components/schemas/Line'}}
                    - {$ref: '#/components/schemas/Flag'}
                Flag: {type: boolean}
            """;

    /** Edits of the required property {@code last} of {@code Label}, seen by what becomes of its setter. */
    static final String SETTER_TAKES_ANOTHER_TYPE = "the setter of a required property takes another type";

    static final String SETTER_IS_GONE = "the setter of a required property is gone";

    static final String SETTER_IS_DEPRECATED = "the setter of a required property is deprecated";

    /**
     * An edit.
     *
     * @param name what it does
     * @param source the verdict that it must have; null if the proof alone decides
     * @param binary the same
     * @param wire what it must do to an old client and a new one on the wire; null if it is of no interest there
     */
    public record Edit(
            String name,
            String document,
            @Nullable Verdict source,
            @Nullable Verdict binary,
            @Nullable Wire wire) {}

    /** Verdicts on the wire. */
    public record Wire(Verdict oldClient, Verdict newClient) {}

    private final List<Edit> edits = new ArrayList<>();

    public static List<Edit> all() {
        Edits edits = new Edits();
        edits.properties();
        edits.types();
        edits.unionsAndEnums();
        edits.operations();
        edits.client();
        edits.edits.addAll(new KeywordEdits().all());
        return edits.edits;
    }

    /** An edit by pairs of texts: each first one, which must occur exactly once, becomes the second. */
    private void edit(String name, String... pairs) {
        edit(name, null, null, pairs);
    }

    private void edit(String name, @Nullable Verdict source, @Nullable Verdict binary, String... pairs) {
        edits.add(new Edit(name, edited(name, pairs), source, binary, null));
    }

    /** The document with each first text of a pair replaced by the second; each must occur exactly once. */
    static String edited(String name, String... pairs) {
        String document = BASE;
        for (int i = 0; i < pairs.length; i += 2) {
            int at = document.indexOf(pairs[i]);
            if (at < 0 || document.indexOf(pairs[i], at + 1) >= 0) {
                throw new AssertionError(name + ": not exactly once: " + pairs[i]);
            }
            document = document.substring(0, at) + pairs[i + 1] + document.substring(at + pairs[i].length());
        }
        return document;
    }

    private void properties() {
        edit("nothing", Verdict.COMPATIBLE, Verdict.COMPATIBLE);
        edit(
                "a description is new",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "note: {type: string}",
                "note: {type: string, description: A note.}");
        edit(
                "an optional property is added at the end",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "old: {type: string, deprecated: true}",
                "old: {type: string, deprecated: true}\n        color: {type: string}");
        edit(
                "an optional property is added in the middle",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "note: {type: string}",
                "color: {type: string}\n        note: {type: string}");
        edit(
                "a required property is added",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "required: [id, count, size]",
                "required: [id, count, size, color]",
                "note: {type: string}",
                "color: {type: string}\n        note: {type: string}");
        edit(
                "an optional property is removed",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "        note: {type: string}\n",
                "");
        edit(
                "a required property is removed",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "required: [id, count, size]",
                "required: [id, size]",
                "        count: {type: integer, format: int32}\n",
                "");
        edit("an optional property is renamed", "note: {type: string}", "note_text: {type: string}");
        edit(
                "a required property is renamed",
                "required: [first, last]",
                "required: [first_name, last]",
                "first: {type: string}",
                "first_name: {type: string}");
        edit(
                SETTER_TAKES_ANOTHER_TYPE,
                Verdict.BREAKING,
                Verdict.BREAKING,
                "last: {type: string}",
                "last: {type: array, items: {type: string}}");
        edit(SETTER_IS_GONE, Verdict.BREAKING, Verdict.BREAKING, "last: {type: string}", "last: {const: '1'}");
        edit(
                SETTER_IS_DEPRECATED,
                Verdict.LIMITED,
                Verdict.COMPATIBLE,
                "last: {type: string}",
                "last: {type: string, deprecated: true}");
        edit(
                "an optional property may be null no more",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "until: {type: [string, 'null']}",
                "until: {type: string}");
        edit(
                "an optional property may be null",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "title: {type: string}\n        until",
                "title: {type: [string, 'null']}\n        until");
        edit(
                "a body becomes a merge patch",
                "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}",
                "{required: true, content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Label'}}}}");
        edit(
                "a required property of both directions becomes read-only",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "id: {type: string}\n        count",
                "id: {type: string, readOnly: true}\n        count");
        edit(
                "a required number of both directions becomes read-only",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "count: {type: integer, format: int32}",
                "count: {type: integer, format: int32, readOnly: true}");
        edit(
                "a required number of both directions becomes write-only",
                Verdict.LIMITED,
                Verdict.BREAKING,
                "count: {type: integer, format: int32}",
                "count: {type: integer, format: int32, writeOnly: true}");
        edit(
                "a required string of both directions becomes write-only",
                "id: {type: string}\n        count",
                "id: {type: string, writeOnly: true}\n        count");
        edit(
                "an optional property becomes required of requests",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "required: [id, count, size]",
                "required: [id, count, size, note]",
                "note: {type: string}",
                "note: {type: string, writeOnly: true}");
        edit(
                "an optional property of requests becomes read-only",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "title: {type: string}\n        until",
                "title: {type: string, readOnly: true}\n        until");
        edit(
                "a required property of requests becomes read-only",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "first: {type: string}",
                "first: {type: string, readOnly: true}");
        edit("an optional string becomes required", "required: [id, count, size]", "required: [id, count, size, note]");
        edit(
                "an optional number becomes required",
                "required: [id, count, size]",
                "required: [id, count, size, weight]");
        edit("an optional list becomes required", "required: [id, count, size]", "required: [id, count, size, tags]");
        edit("a required string becomes optional", "required: [id, count, size]", "required: [count, size]");
        edit("a required number becomes optional", "required: [id, count, size]", "required: [id, size]");
        edit(
                "a required property becomes nullable",
                "id: {type: string}\n        count",
                "id: {type: [string, 'null']}\n        count");
        edit(
                "a required number becomes nullable",
                "count: {type: integer, format: int32}",
                "count: {type: [integer, 'null'], format: int32}");
        edit(
                "an optional property becomes nullable",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "note: {type: string}",
                "note: {type: [string, 'null']}");
        edit("a string becomes a number", "note: {type: string}", "note: {type: integer, format: int32}");
        edit("a string becomes free JSON", "note: {type: string}", "note: {}");
        edit("free JSON becomes a string", "free: {}", "free: {type: string}");
        edit("free JSON becomes a free object", "free: {}", "free: {type: object}");
        edit(
                "a required int becomes a long",
                "count: {type: integer, format: int32}",
                "count: {type: integer, format: int64}");
        edit(
                "an optional int becomes a long",
                "weight: {type: integer, format: int32}",
                "weight: {type: integer, format: int64}");
        edit("an optional int becomes a double", "weight: {type: integer, format: int32}", "weight: {type: number}");
        edit("a double becomes an int", "price: {type: number}", "price: {type: integer, format: int32}");
        edit("a string becomes a date-time", "note: {type: string}", "note: {type: string, format: date-time}");
        edit("a date-time becomes a string", "sent: {type: string, format: date-time}", "sent: {type: string}");
        edit("a string becomes a list", "note: {type: string}", "note: {type: array, items: {type: string}}");
        edit(
                "a list gets other elements",
                "tags: {type: array, items: {type: string}}",
                "tags: {type: array, items: {$ref: '#/components/schemas/Size'}}");
        edit(
                "further properties have a type now",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "grade: {$ref: '#/components/schemas/Grade'}",
                "grade: {$ref: '#/components/schemas/Grade'}\n      additionalProperties: {type: string}");
        edit(
                "further properties have another type",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "additionalProperties: {type: integer, format: int32}",
                "additionalProperties: {type: string}");
        edit(
                "further properties have no type any more",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "      additionalProperties: {type: integer, format: int32}\n",
                "");
        edit(
                "further properties may be null",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "additionalProperties: {type: integer, format: int32}",
                "additionalProperties: {type: [integer, 'null'], format: int32}");
        edit(
                "elements of a list may be null",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "tags: {type: array, items: {type: string}}",
                "tags: {type: array, items: {type: [string, 'null']}}");
        edit(
                "a list of records gets other records",
                "lines: {type: array, items: {$ref: '#/components/schemas/Line'}}",
                "lines: {type: array, items: {$ref: '#/components/schemas/Label'}}");
        edit(
                "a list becomes a map",
                "lines: {type: array, items: {$ref: '#/components/schemas/Line'}}",
                "lines: {type: object, additionalProperties: {$ref: '#/components/schemas/Line'}}");
        edit(
                "a map gets other values",
                "additionalProperties: {$ref: '#/components/schemas/Line'}}",
                "additionalProperties: {type: string}}");
        edit(
                "a record becomes a union that it is a member of",
                "by: {type: string}",
                "by: {$ref: '#/components/schemas/Line'}");
        edit(
                "a union becomes one of its members",
                "last_event: {$ref: '#/components/schemas/Event'}",
                "last_event: {$ref: '#/components/schemas/Lost'}");
        edit("an enum becomes a string", "size: {$ref: '#/components/schemas/Size'}", "size: {type: string}");
        edit("a string becomes an enum", "note: {type: string}", "note: {$ref: '#/components/schemas/Size'}");
        edit(
                "required strings change places",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "first: {type: string}\n        last: {type: string}",
                "last: {type: string}\n        first: {type: string}");
        edit(
                "optional properties of different types change places",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "weight: {type: integer, format: int32}\n        price: {type: number}",
                "price: {type: number}\n        weight: {type: integer, format: int32}");
        edit(
                "an optional string moves before required ones",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "first: {type: string}\n        last: {type: string}\n        title: {type: string}",
                "title: {type: string}\n        first: {type: string}\n        last: {type: string}");
        edit(
                "a property is deprecated",
                Verdict.LIMITED,
                Verdict.COMPATIBLE,
                "note: {type: string}",
                "note: {type: string, deprecated: true}");
        edit(
                "a property is no longer deprecated",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "old: {type: string, deprecated: true}",
                "old: {type: string}");
        edit(
                "a limit is new",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "note: {type: string}",
                "note: {type: string, maxLength: 5}");
        edit(
                "a property becomes secret",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "note: {type: string}",
                "note: {type: string, x-secret: true}");
        edit("a property is one of a fixed value", "by: {type: string}", "by: {const: hand}");
        edit(
                "two edits that make up for each other",
                "first: {type: string}",
                "first: {type: string}\n        middle: {type: string}",
                "        title: {type: string}\n",
                "");
    }

    private void types() {
        edit(
                "a type is added",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "    Flag: {type: boolean}",
                "    Flag: {type: boolean}\n    Crate: {type: object, properties: {a: {type: string}}}");
        edit(
                "a type that nothing mentions is removed",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "    Held:\n      type: object\n      required: [type]\n      properties: {type: {const: held}, until: {type: string}}\n      additionalProperties: {type: integer, format: int32}\n",
                "");
        edit(
                "a type is renamed",
                "    Line:\n      type: object",
                "    Row:\n      type: object",
                "- {$ref: '#/components/schemas/Line'}",
                "- {$ref: '#/components/schemas/Row'}",
                "title: Lines, items: {$ref: '#/components/schemas/Line'}",
                "title: Lines, items: {$ref: '#/components/schemas/Row'}",
                "lines: {type: array, items: {$ref: '#/components/schemas/Line'}}",
                "lines: {type: array, items: {$ref: '#/components/schemas/Row'}}",
                "additionalProperties: {$ref: '#/components/schemas/Line'}",
                "additionalProperties: {$ref: '#/components/schemas/Row'}");
        edit(
                "a type is renamed for Java alone",
                "    Label:\n      type: object",
                "    Label:\n      x-java-name: Sticker\n      type: object");
        edit(
                "a record becomes an enum",
                "    Label:\n      type: object\n      required: [first, last]\n      properties:\n        first: {type: string}\n        last: {type: string}\n        title: {type: string}\n        until: {type: [string, 'null']}\n",
                "    Label: {type: string, enum: [a, b]}\n");
        edit(
                "an enum becomes a record",
                "    Size:\n      type: string\n      enum: [small, medium, large]",
                "    Size: {type: object, properties: {a: {type: string}}}");
        edit(
                "a type is deprecated",
                Verdict.LIMITED,
                Verdict.COMPATIBLE,
                "    Label:\n      type: object",
                "    Label:\n      deprecated: true\n      type: object");
        edit(
                "an interface is implemented",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "    Label:\n      type: object",
                "    Label:\n      x-implements: [java.lang.Cloneable]\n      type: object");
    }

    private void unionsAndEnums() {
        edit(
                "a variant is new",
                Verdict.BREAKING,
                Verdict.LIMITED,
                "{$ref: '#/components/schemas/Lost'}]",
                "{$ref: '#/components/schemas/Lost'}, {$ref: '#/components/schemas/Held'}]");
        edit("a variant is gone", Verdict.BREAKING, Verdict.BREAKING, ", {$ref: '#/components/schemas/Lost'}]", "]");
        edit("a variant is replaced", "{$ref: '#/components/schemas/Lost'}]", "{$ref: '#/components/schemas/Held'}]");
        edit("a variant has another tag", Verdict.COMPATIBLE, Verdict.LIMITED, "{const: lost}", "{const: gone}");
        edit(
                "the variants change places",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "oneOf: [{$ref: '#/components/schemas/Delivered'}, {$ref: '#/components/schemas/Returned'},",
                "oneOf: [{$ref: '#/components/schemas/Returned'}, {$ref: '#/components/schemas/Delivered'},");
        edit(
                "a scalar variant is new",
                Verdict.BREAKING,
                Verdict.LIMITED,
                "- {type: integer, format: int64}",
                "- {type: integer, format: int64}\n        - {type: object, title: Box, additionalProperties: {type: string}}");
        edit("a scalar variant is gone", "        - {type: integer, format: int64}\n", "");
        edit("a scalar variant gets smaller", "- {type: integer, format: int64}", "- {type: integer, format: int32}");
        edit("a scalar variant gets wider", "- {type: integer, format: int64}", "- {type: number}");
        edit("a list variant gets another name", "title: Lines,", "title: Rows,");
        edit(
                "a list variant gets other elements",
                "title: Lines, items: {$ref: '#/components/schemas/Line'}",
                "title: Lines, items: {$ref: '#/components/schemas/Label'}");
        edit(
                "a named scalar variant becomes another scalar",
                "    Flag: {type: boolean}",
                "    Flag: {type: array, items: {type: boolean}}");
        edit(
                "the union loses its tag",
                "      required: [type]\n      properties: {type: {const: lost}}",
                "      required: [lost]\n      properties: {lost: {type: string}}");
        edit(
                "the tag has another name",
                "propertyName: type",
                "propertyName: kind",
                "[type]\n      properties: {type: {const: delivered}",
                "[kind]\n      properties: {kind: {const: delivered}",
                "[type, why]\n      properties: {type: {const: returned}",
                "[kind, why]\n      properties: {kind: {const: returned}",
                "[type]\n      properties: {type: {const: lost}",
                "[kind]\n      properties: {kind: {const: lost}");
        edit(
                "an enum value is new",
                Verdict.BREAKING,
                Verdict.LIMITED,
                "enum: [small, medium, large]",
                "enum: [small, medium, large, huge]");
        edit(
                "an enum value is gone",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "enum: [small, medium, large]",
                "enum: [small, large]");
        edit("an enum value is renamed", "enum: [small, medium, large]", "enum: [small, middle, large]");
        edit(
                "an enum value is written otherwise",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "enum: [small, medium, large]",
                "enum: [small, MEDIUM, large]");
        edit(
                "the enum values change places",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "enum: [small, medium, large]",
                "enum: [large, medium, small]");
        edit(
                "an enum is open",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "      type: string\n      enum: [small, medium, large]",
                "      anyOf: [{type: string}, {const: small}, {const: medium}, {const: large}]");
        edit(
                "an enum of texts becomes one of numbers",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "      type: string\n      enum: [small, medium, large]",
                "      type: integer\n      enum: [1, 2, 3]");
        edit("the numbers of an enum get wider", "format: int32, enum: [1, 2]", "format: int64, enum: [1, 2]");
        edit(
                "a number is new to an enum",
                Verdict.BREAKING,
                Verdict.LIMITED,
                "format: int32, enum: [1, 2]",
                "format: int32, enum: [1, 2, 3]");
        edit(
                "an enum of numbers becomes a number",
                "grade: {$ref: '#/components/schemas/Grade'}",
                "grade: {type: integer, format: int32}");
        edit(
                "an enum joins a union",
                "- {type: integer, format: int64}",
                "- {type: integer, format: int64}\n        - {$ref: '#/components/schemas/Size'}");
    }

    private void operations() {
        edit(
                "an operation is new",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "  /events:\n",
                "  /more: {get: {operationId: more, tags: [parcels], x-method: more, responses: {'204': {description: Ok}}}}\n  /events:\n");
        edit(
                "a group of operations is new",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "  /events:\n",
                "  /more: {get: {operationId: more, tags: [more], x-method: more, responses: {'204': {description: Ok}}}}\n  /events:\n");
        edit(
                "an operation is gone",
                Verdict.BREAKING,
                Verdict.BREAKING,
                "    delete:\n      operationId: deleteParcel\n      tags: [parcels]\n      x-method: delete\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n      responses: {'204': {description: Gone}}\n",
                "");
        edit("a method has another name", "x-method: delete", "x-method: remove");
        edit(
                "an operation joins another group",
                "operationId: deleteParcel\n      tags: [parcels]",
                "operationId: deleteParcel\n      tags: [events]");
        edit("an operation has another path", Verdict.COMPATIBLE, Verdict.COMPATIBLE, "  /events:\n", "  /news:\n");
        edit(
                "an operation is deprecated",
                Verdict.LIMITED,
                Verdict.COMPATIBLE,
                "operationId: deleteParcel",
                "operationId: deleteParcel\n      deprecated: true");
        edit(
                "the first optional parameter is new",
                "x-method: delete\n      parameters: [",
                "x-method: delete\n      parameters: [{name: force, in: query, schema: {type: boolean}}, ");
        edit(
                "another optional parameter is new",
                Verdict.LIMITED,
                Verdict.LIMITED,
                "        - {name: limit, in: query",
                "        - {name: color, in: query, schema: {type: string}}\n        - {name: limit, in: query");
        edit(
                "an optional parameter is gone",
                "        - {name: limit, in: query, schema: {type: integer, format: int32}}\n",
                "");
        edit(
                "an optional parameter becomes required",
                "{name: limit, in: query,",
                "{name: limit, in: query, required: true,");
        edit(
                "an optional parameter has another type",
                "limit, in: query, schema: {type: integer, format: int32}",
                "limit, in: query, schema: {type: string}");
        edit(
                "a required parameter is new",
                "x-method: delete\n      parameters: [",
                "x-method: delete\n      parameters: [{name: why, in: query, required: true, schema: {type: string}}, ");
        edit(
                "a required parameter has another type",
                "x-method: delete\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]",
                "x-method: delete\n      parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]");
        edit(
                "a parameter goes to another place",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "{name: limit, in: query,",
                "{name: limit, in: header,");
        edit("a parameter is deprecated", "{name: limit, in: query,", "{name: limit, deprecated: true, in: query,");
        edit(
                "a body may be left out",
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}",
                "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}");
        edit(
                "a body is gone",
                "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}\n",
                "");
        edit(
                "a body is a union",
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}",
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Target'}}}}");
        edit(
                "a body is another record",
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}",
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Line'}}}}");
        edit(
                "a result is another record",
                "'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Target'}}}}",
                "'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}");
        edit(
                "a result is narrower",
                "'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Target'}}}}",
                "'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Line'}}}}");
        edit(
                "there is a result",
                "responses: {'204': {description: Gone}}",
                "responses: {'200': {description: Gone, content: {application/json: {schema: {type: string}}}}}");
        edit(
                "a result is of bytes",
                "'200': {description: Ok, content: {application/json: {schema: {$ref: '#/components/schemas/Target'}}}}",
                "'200': {description: Ok, content: {image/png: {schema: {type: string, format: binary}}}}");
        edit(
                "a list has no pages any more",
                "      x-paging: {token: page_token, nextToken: next, items: parcels}\n",
                "");
        edit(
                "the events of a stream are others",
                "text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}",
                "text/event-stream: {schema: {$ref: '#/components/schemas/Delivered'}}");
        edit("the events of a stream are lines of JSON", "text/event-stream: {schema", "application/jsonl: {schema");
    }

    private void client() {
        edit("the client has another name", "x-client: PostClient", "x-client: MailClient");
        edit(
                "the client is deprecated",
                Verdict.LIMITED,
                Verdict.COMPATIBLE,
                "x-client: PostClient",
                "x-client: PostClient\nx-deprecated: Too old.");
        edit(
                "the service has another address",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "https://post.example.com",
                "https://mail.example.com");
        edit("the service has no address any more", "servers: [{url: https://post.example.com}]\n", "");
        edit(
                "a way to authenticate is new",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "security: [{key: []}]",
                "security: [{key: []}, {token: []}]",
                "    key: {type: apiKey, in: header, name: X-Key}",
                "    key: {type: apiKey, in: header, name: X-Key}\n    token: {type: http, scheme: bearer}");
        edit(
                "a way to authenticate is gone",
                "security: [{key: []}]\n",
                "",
                "  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}\n",
                "");
        edit(
                "a header is sent with every call",
                Verdict.COMPATIBLE,
                Verdict.COMPATIBLE,
                "x-client: PostClient",
                "x-client: PostClient\nx-default-headers: {X-Version: '2'}");
        edit(
                "there are no operations any more",
                BASE.substring(BASE.indexOf("paths:\n"), BASE.indexOf("components:\n")),
                "paths: {}\n");
    }
}
