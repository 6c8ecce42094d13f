package dev.signet.codegen.diff;

import static dev.signet.codegen.diff.change.Verdict.BREAKING;
import static dev.signet.codegen.diff.change.Verdict.COMPATIBLE;
import static dev.signet.codegen.diff.change.Verdict.LIMITED;

import dev.signet.codegen.diff.Edits.Edit;
import dev.signet.codegen.diff.Edits.Wire;
import dev.signet.codegen.diff.change.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Single edits of keywords at positions, each with what it does on the wire by the standard: JSON Schema Validation tells which
 * values a keyword forbids; whoever reads meets only what the other side is allowed to write. So fewer values of a request concern an
 * old client, and fewer values of a response a new one, which may meet an old service.
 */
final class KeywordEdits {
    private final List<Edit> edits = new ArrayList<>();

    List<Edit> all() {
        strings();
        numbers();
        arrays();
        objects();
        parameters();
        messages();
        surroundings();
        return edits;
    }

    /** Which way the values of a position go. */
    private enum Way {
        SENT,
        RECEIVED,
        BOTH;

        /** Fewer values are allowed, and meeting one of the others is that bad. */
        Wire fewer(Verdict sent, Verdict received) {
            return switch (this) {
                case SENT -> new Wire(sent, COMPATIBLE);
                case RECEIVED -> new Wire(COMPATIBLE, received);
                case BOTH -> new Wire(sent, received);
            };
        }

        /** More values are allowed. */
        Wire more(Verdict sent, Verdict received) {
            return switch (this) {
                case SENT -> new Wire(COMPATIBLE, sent);
                case RECEIVED -> new Wire(received, COMPATIBLE);
                case BOTH -> new Wire(received, sent);
            };
        }
    }

    /** A schema of the document: the text around it, and which way its values go. */
    private record Position(String name, String before, String schema, String after, Way way) {}

    private static final List<Position> STRINGS = List.of(
            new Position("request property", "        title: ", "{type: string}", "\n        until", Way.SENT),
            new Position("response property", "        next: ", "{type: string}", "", Way.RECEIVED),
            new Position("query parameter", "{name: page_token, in: query, schema: ", "{type: string}", "}", Way.SENT),
            new Position("item of both", "tags: {type: array, items: ", "{type: string}", "}", Way.BOTH));

    private void edit(String name, Wire wire, String... pairs) {
        edits.add(new Edit(name, Edits.edited(name, pairs), null, null, wire));
    }

    private void keyword(Position at, String keyword, Wire wire) {
        String schema = at.schema.substring(0, at.schema.length() - 1) + ", " + keyword + "}";
        edit(
                keyword + " is new to a " + at.name,
                wire,
                at.before + at.schema + at.after,
                at.before + schema + at.after);
    }

    private static final Wire NOTHING = new Wire(COMPATIBLE, COMPATIBLE);
    private static final Wire UNKNOWN = new Wire(LIMITED, LIMITED);
    private static final Wire EVERYTHING = new Wire(BREAKING, BREAKING);

    private void strings() {
        for (Position at : STRINGS) {
            // Section 6.3 of JSON Schema Validation: fewer strings are valid.
            for (String keyword : List.of("maxLength: 5", "minLength: 1", "pattern: '^a'")) {
                keyword(at, keyword, at.way.fewer(LIMITED, LIMITED));
            }
            // The values that are the least of a keyword forbid none.
            keyword(at, "minLength: 0", NOTHING);
            // Section 6.1: only some values are valid; a client reads the others as unknown.
            keyword(at, "enum: [a, b]", at.way.fewer(BREAKING, COMPATIBLE));
            // Section 7.3: a text that is none is not read.
            keyword(at, "format: uuid", at.way.fewer(BREAKING, BREAKING));
            keyword(at, "format: phone", at.way.fewer(LIMITED, COMPATIBLE));
            // Section 9: annotations; what is left out means something else.
            keyword(at, "default: x", UNKNOWN);
            keyword(at, "deprecated: true", NOTHING);
            keyword(at, "description: Other words.", NOTHING);
            keyword(at, "example: x", NOTHING);
            // Sections 10.2 and 6.1 of the core, and section 8: compared as text, which tells nothing of the effect.
            keyword(at, "not: {const: x}", UNKNOWN);
            keyword(at, "if: {minLength: 2}", UNKNOWN);
            keyword(at, "contentMediaType: text/html", UNKNOWN);
            keyword(at, "contentEncoding: base64", EVERYTHING);
            keyword(at, "x-anything: 1", NOTHING);
        }
        edit(
                "const is new to a request property",
                Way.SENT.fewer(BREAKING, BREAKING),
                "title: {type: string}\n        until",
                "title: {type: string, const: x}\n        until");
        edit(
                "a value is new to the null of a request property",
                Way.SENT.fewer(LIMITED, LIMITED),
                "until: {type: [string, 'null']}",
                "until: {type: string}");
    }

    private void numbers() {
        List<Position> numbers = List.of(
                new Position(
                        "query number",
                        "{name: limit, in: query, schema: ",
                        "{type: integer, format: int32}",
                        "}",
                        Way.SENT),
                new Position("number of both", "        price: ", "{type: number}", "", Way.BOTH));
        for (Position at : numbers) {
            for (String keyword : List.of(
                    "minimum: 1", "maximum: 9", "exclusiveMinimum: 0", "exclusiveMaximum: 9", "multipleOf: 2")) {
                keyword(at, keyword, at.way.fewer(LIMITED, LIMITED));
            }
            keyword(at, "not: {const: 3}", UNKNOWN);
        }
        edit(
                "an integer of a query becomes a number",
                Way.SENT.more(BREAKING, BREAKING),
                "limit, in: query, schema: {type: integer, format: int32}",
                "limit, in: query, schema: {type: number}");
        edit(
                "a query integer becomes longer",
                Way.SENT.more(BREAKING, BREAKING),
                "limit, in: query, schema: {type: integer, format: int32}",
                "limit, in: query, schema: {type: integer, format: int64}");
    }

    private void arrays() {
        Position tags =
                new Position("list of both", "        tags: ", "{type: array, items: {type: string}}", "", Way.BOTH);
        for (String keyword : List.of("minItems: 1", "maxItems: 3", "uniqueItems: true")) {
            keyword(tags, keyword, tags.way.fewer(LIMITED, LIMITED));
        }
        keyword(tags, "minItems: 0", NOTHING);
        for (String keyword : List.of("contains: {const: x}", "unevaluatedItems: false", "maxContains: 2")) {
            keyword(tags, keyword, UNKNOWN);
        }
    }

    private void objects() {
        List<Position> objects = List.of(
                new Position("request object", "    Label:\n      ", "type: object", "", Way.SENT),
                new Position("response object", "    ParcelPage:\n      ", "type: object", "", Way.RECEIVED));
        for (Position at : objects) {
            object(at, "minProperties: 1", at.way.fewer(LIMITED, LIMITED));
            object(at, "maxProperties: 9", at.way.fewer(LIMITED, LIMITED));
            // A client keeps further properties; a service may refuse them.
            object(at, "additionalProperties: false", at.way.fewer(LIMITED, COMPATIBLE));
            object(at, "additionalProperties: {type: string}", at.way.fewer(LIMITED, COMPATIBLE));
            object(at, "additionalProperties: true", NOTHING);
            object(at, "propertyNames: {maxLength: 20}", UNKNOWN);
            object(at, "dependentRequired: {title: [last], next: [parcels]}", UNKNOWN);
            object(at, "unevaluatedProperties: false", at.way.fewer(LIMITED, COMPATIBLE));
            object(at, "not: {required: [other]}", UNKNOWN);
            object(at, "title: Another", NOTHING);
        }
        edit(
                // A service that does not forbid what it does not know may well ignore it.
                "a property that is not declared is required of a request",
                new Wire(BREAKING, LIMITED),
                "required: [first, last]",
                "required: [first, last, more]");
        edit(
                "a property of a request is renamed by its spelling",
                EVERYTHING,
                "        title: {type: string}\n        until",
                "        Title: {type: string}\n        until");
        edit(
                "a property of a response is renamed by its spelling",
                EVERYTHING,
                "        next: {type: string}",
                "        Next: {type: string}",
                "nextToken: next",
                "nextToken: Next");
        edit(
                "an optional property of a response is gone",
                Way.RECEIVED.more(LIMITED, LIMITED),
                "        next: {type: string}\n",
                "",
                "      x-paging: {token: page_token, nextToken: next, items: parcels}\n",
                "");
        edit(
                "an optional property is new to a response",
                NOTHING,
                "        next: {type: string}\n",
                "        next: {type: string}\n        total: {type: integer}\n");
        edit(
                "an optional property is new to a request",
                new Wire(COMPATIBLE, LIMITED),
                "        title: {type: string}\n        until",
                "        title: {type: string}\n        color: {type: string}\n        until");
        edit(
                "a property of a request becomes write-only",
                NOTHING,
                "title: {type: string}\n        until",
                "title: {type: string, writeOnly: true}\n        until");
        edit(
                "a property of a request becomes read-only",
                new Wire(LIMITED, COMPATIBLE),
                "title: {type: string}\n        until",
                "title: {type: string, readOnly: true}\n        until");
    }

    private void object(Position at, String keyword, Wire wire) {
        edit(
                keyword + " is new to a " + at.name,
                wire,
                at.before + at.schema,
                at.before + at.schema + "\n      " + keyword);
    }

    private void parameters() {
        String limit = "{name: limit, in: query,";
        edit("a parameter is written in brackets", EVERYTHING, limit, "{name: limit, style: deepObject, in: query,");
        edit("a scalar parameter is not exploded", NOTHING, limit, "{name: limit, explode: false, in: query,");
        edit(
                "a parameter may have reserved characters",
                UNKNOWN,
                limit,
                "{name: limit, allowReserved: true, in: query,");
        edit(
                "a parameter may be empty",
                new Wire(COMPATIBLE, LIMITED),
                limit,
                "{name: limit, allowEmptyValue: true, in: query,");
        edit("a parameter is described", NOTHING, limit, "{name: limit, description: Most., in: query,");
        edit(
                "a parameter is JSON",
                EVERYTHING,
                "{name: limit, in: query, schema: {type: integer, format: int32}}",
                "{name: limit, in: query, content: {application/json: {schema: {type: integer, format: int32}}}}");
        edit(
                "a variable of a path has another name",
                NOTHING,
                "  /parcels/{id}:\n    get:\n      operationId: getParcel\n      tags: [parcels]\n      x-method: get\n      parameters: [{name: id,",
                "  /parcels/{key}:\n    get:\n      operationId: getParcel\n      tags: [parcels]\n      x-method: get\n      parameters: [{name: key,",
                "x-method: delete\n      parameters: [{name: id,",
                "x-method: delete\n      parameters: [{name: key,");
        edit(
                "a header that OpenAPI ignores is new",
                NOTHING,
                "        - " + limit,
                "        - {name: Accept, in: header, schema: {type: string}}\n        - " + limit);
        edit(
                "a header is new",
                new Wire(COMPATIBLE, LIMITED),
                "        - " + limit,
                "        - {name: X-Trace, in: header, schema: {type: string}}\n        - " + limit);
        edit(
                "a cookie is required",
                new Wire(BREAKING, LIMITED),
                "        - " + limit,
                "        - {name: sid, in: cookie, required: true, schema: {type: string}}\n        - " + limit);
    }

    private static final String LABEL_BODY =
            "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Label'}}}}";
    private static final String DELETED = "responses: {'204': {description: Gone}}";

    private void messages() {
        edit(
                "a media type is new to a request",
                new Wire(COMPATIBLE, LIMITED),
                LABEL_BODY,
                LABEL_BODY.replace("}}}}", "}}, application/xml: {schema: {type: string}}}}"));
        edit(
                "a request has another media type",
                EVERYTHING,
                LABEL_BODY,
                LABEL_BODY.replace("application/json", "application/cbor"));
        edit(
                "a media type of a request has a parameter",
                NOTHING,
                LABEL_BODY,
                LABEL_BODY.replace("application/json:", "application/json; charset=utf-8:"));
        edit(
                "a body is described",
                NOTHING,
                LABEL_BODY,
                LABEL_BODY.replace("{required", "{description: It., required"));
        edit("a success has another status", UNKNOWN, DELETED, "responses: {'202': {description: Gone}}");
        edit(
                "a success is new",
                new Wire(LIMITED, COMPATIBLE),
                DELETED,
                "responses: {'204': {description: Gone}, '202': {description: Later}}");
        edit("an error is new", NOTHING, DELETED, "responses: {'204': {description: Gone}, '409': {description: No}}");
        edit(
                "a response header is new",
                NOTHING,
                DELETED,
                "responses: {'204': {description: Gone, headers: {X-A: {schema: {type: string}}}}}");
        edit(
                "a link is new",
                NOTHING,
                DELETED,
                "responses: {'204': {description: Gone, links: {a: {operationId: listParcels}}}}");
        edit(
                "a callback is new",
                new Wire(COMPATIBLE, LIMITED),
                "x-method: delete\n",
                "x-method: delete\n      callbacks: {done: {'{$request.query.url}': {post: {responses: {'200': {description: Ok}}}}}}\n");
        edit(
                "a webhook is new",
                new Wire(COMPATIBLE, LIMITED),
                "components:\n  securitySchemes",
                "webhooks:\n  sent: {post: {responses: {'200': {description: Ok}}}}\ncomponents:\n  securitySchemes");
        edit(
                "a call is tagged otherwise for readers alone",
                NOTHING,
                "operationId: deleteParcel\n",
                "operationId: deleteParcel\n      externalDocs: {url: https://example.com}\n");
    }

    private void surroundings() {
        edit(
                "an operation needs no credentials any more",
                new Wire(COMPATIBLE, BREAKING),
                "operationId: deleteParcel\n",
                "operationId: deleteParcel\n      security: []\n");
        edit(
                "an operation needs credentials or none",
                new Wire(COMPATIBLE, LIMITED),
                "operationId: deleteParcel\n",
                "operationId: deleteParcel\n      security: [{key: []}, {}]\n");
        edit(
                "an operation needs a scope",
                new Wire(BREAKING, COMPATIBLE),
                "operationId: deleteParcel\n",
                "operationId: deleteParcel\n      security: [{key: [write]}]\n");
        edit(
                "a scheme has another name",
                NOTHING,
                "security: [{key: []}]",
                "security: [{secret: []}]",
                "    key: {type: apiKey",
                "    secret: {type: apiKey");
        edit("the key goes in another header", EVERYTHING, "name: X-Key", "name: X-Other");
        edit(
                "a second address is new",
                new Wire(COMPATIBLE, LIMITED),
                "servers: [{url: https://post.example.com}]",
                "servers: [{url: https://post.example.com}, {url: https://eu.example.com}]");
        edit(
                "an operation has an address of its own",
                UNKNOWN,
                "operationId: deleteParcel\n",
                "operationId: deleteParcel\n      servers: [{url: https://del.example.com}]\n");
        edit("the document has another version", NOTHING, "version: '1'", "version: '2'");
        edit(
                "a schema moves behind a reference",
                NOTHING,
                "    Flag: {type: boolean}",
                "    Flag: {$ref: '#/components/schemas/Truth'}\n    Truth: {type: boolean}");
        edit(
                "a schema is composed of one part",
                NOTHING,
                "        title: {type: string}\n        until",
                "        title: {allOf: [{type: string}]}\n        until");
        edit(
                "a discriminator is mapped to what it is",
                NOTHING,
                "discriminator: {propertyName: type}",
                "discriminator: {propertyName: type, mapping: {delivered: Delivered, returned: Returned, lost: Lost}}");
        edit("a discriminator is gone", NOTHING, "\n      discriminator: {propertyName: type}", "");
    }
}
