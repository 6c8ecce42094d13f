package dev.signet.codegen.parse.structure;

import static dev.signet.codegen.parse.structure.ObjectType.CALLBACK;
import static dev.signet.codegen.parse.structure.ObjectType.COMPONENTS;
import static dev.signet.codegen.parse.structure.ObjectType.CONTACT;
import static dev.signet.codegen.parse.structure.ObjectType.DISCRIMINATOR;
import static dev.signet.codegen.parse.structure.ObjectType.ENCODING;
import static dev.signet.codegen.parse.structure.ObjectType.EXTERNAL_DOCUMENTATION;
import static dev.signet.codegen.parse.structure.ObjectType.HEADER;
import static dev.signet.codegen.parse.structure.ObjectType.INFO;
import static dev.signet.codegen.parse.structure.ObjectType.LICENSE;
import static dev.signet.codegen.parse.structure.ObjectType.LINK;
import static dev.signet.codegen.parse.structure.ObjectType.MEDIA_TYPE;
import static dev.signet.codegen.parse.structure.ObjectType.OAUTH_FLOW;
import static dev.signet.codegen.parse.structure.ObjectType.OAUTH_FLOWS;
import static dev.signet.codegen.parse.structure.ObjectType.OPENAPI;
import static dev.signet.codegen.parse.structure.ObjectType.OPERATION;
import static dev.signet.codegen.parse.structure.ObjectType.PARAMETER;
import static dev.signet.codegen.parse.structure.ObjectType.PATHS;
import static dev.signet.codegen.parse.structure.ObjectType.PATH_ITEM;
import static dev.signet.codegen.parse.structure.ObjectType.REQUEST_BODY;
import static dev.signet.codegen.parse.structure.ObjectType.RESPONSE;
import static dev.signet.codegen.parse.structure.ObjectType.RESPONSES;
import static dev.signet.codegen.parse.structure.ObjectType.SCHEMA;
import static dev.signet.codegen.parse.structure.ObjectType.SECURITY_SCHEME;
import static dev.signet.codegen.parse.structure.ObjectType.SERVER;
import static dev.signet.codegen.parse.structure.ObjectType.SERVER_VARIABLE;
import static dev.signet.codegen.parse.structure.ObjectType.TAG;
import static dev.signet.codegen.parse.structure.ObjectType.XML;
import static dev.signet.codegen.parse.structure.ValueType.ANY;
import static dev.signet.codegen.parse.structure.ValueType.BOOLEAN;
import static dev.signet.codegen.parse.structure.ValueType.OBJECT;
import static dev.signet.codegen.parse.structure.ValueType.STRING;
import static dev.signet.codegen.parse.structure.ValueType.TEXT;
import static dev.signet.codegen.parse.structure.Version.OPENAPI_3_1;
import static dev.signet.codegen.parse.structure.Version.OPENAPI_3_2;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of OpenAPI and their fields. Taken from the tables "Fixed Fields" and "Patterned Fields" of the OpenAPI
 * Specification 3.0.4, 3.1.1 and 3.2.0, with this much left out:
 *
 * <ul>
 *   <li>Which fields are required: each reader reports what it can't do without.
 *   <li>What is in examples, since nothing is made of them.
 * </ul>
 *
 * <p>A field that is new in a version is known in all: Signet reads it whatever version a document states.
 */
final class OpenApiObjects {
    /** The methods that a path item has fields for in every version. */
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Map<ObjectType, Map<String, Field>> FIELDS = fields();

    /** Objects that are maps: any key but an extension has such a value. */
    private static final Map<ObjectType, Field> PATTERNED =
            Map.of(PATHS, Field.of(PATH_ITEM), RESPONSES, Field.of(RESPONSE), CALLBACK, Field.of(PATH_ITEM));

    private OpenApiObjects() {}

    /** The fixed fields of an object, in the order of the specification. */
    static Map<String, Field> fields(ObjectType type) {
        return FIELDS.getOrDefault(type, Map.of());
    }

    /** What any other key of an object holds, or null if there may be none. */
    static @Nullable Field patterned(ObjectType type) {
        return PATTERNED.get(type);
    }

    private static Map<ObjectType, Map<String, Field>> fields() {
        Map<ObjectType, Map<String, Field>> all = new EnumMap<>(ObjectType.class);
        all.put(SCHEMA, SchemaKeywords.fields());
        document(all);
        operations(all);
        messages(all);
        security(all);
        return all;
    }

    private static void document(Map<ObjectType, Map<String, Field>> all) {
        Fields root = new Fields(all, OPENAPI);
        root.add(TEXT, "openapi");
        root.add(STRING, OPENAPI_3_2, "$self");
        root.add("info", INFO);
        root.add(STRING, OPENAPI_3_1, "jsonSchemaDialect");
        root.put("servers", Field.of(SERVER).array());
        root.add("paths", PATHS);
        root.put("webhooks", Field.of(PATH_ITEM).map().since(OPENAPI_3_1));
        root.add("components", COMPONENTS);
        root.put("security", Field.of(OBJECT).array());
        root.put("tags", Field.of(TAG).array());
        root.add("externalDocs", EXTERNAL_DOCUMENTATION);
        Fields info = new Fields(all, INFO);
        info.add(TEXT, "title");
        info.add(TEXT, OPENAPI_3_1, "summary");
        info.add(TEXT, "description", "termsOfService");
        info.add("contact", CONTACT);
        info.add("license", LICENSE);
        info.add(TEXT, "version");
        new Fields(all, CONTACT).add(TEXT, "name", "url", "email");
        Fields license = new Fields(all, LICENSE);
        license.add(TEXT, "name", "url");
        license.add(TEXT, OPENAPI_3_1, "identifier");
        Fields server = new Fields(all, SERVER);
        server.add(STRING, "url");
        server.add(TEXT, "description");
        server.add(TEXT, OPENAPI_3_2, "name");
        server.put("variables", Field.of(SERVER_VARIABLE).map());
        Fields variable = new Fields(all, SERVER_VARIABLE);
        variable.put("enum", Field.of(TEXT).array());
        variable.add(STRING, "default");
        variable.add(TEXT, "description");
        components(new Fields(all, COMPONENTS));
        Fields tag = new Fields(all, TAG);
        tag.add(STRING, "name");
        tag.add(TEXT, "description");
        tag.add("externalDocs", EXTERNAL_DOCUMENTATION);
        tag.add(TEXT, OPENAPI_3_2, "summary", "parent", "kind");
        new Fields(all, EXTERNAL_DOCUMENTATION).add(TEXT, "description", "url");
    }

    private static void components(Fields components) {
        components.put("schemas", Field.of(SCHEMA).map());
        components.put("responses", Field.of(RESPONSE).map());
        components.put("parameters", Field.of(PARAMETER).map());
        components.add(ANY, "examples");
        components.put("requestBodies", Field.of(REQUEST_BODY).map());
        components.put("headers", Field.of(HEADER).map());
        components.put("securitySchemes", Field.of(SECURITY_SCHEME).map());
        components.put("links", Field.of(LINK).map());
        components.put("callbacks", Field.of(CALLBACK).map());
        components.put("pathItems", Field.of(PATH_ITEM).map().since(OPENAPI_3_1));
        components.put("mediaTypes", Field.of(MEDIA_TYPE).map().since(OPENAPI_3_2));
    }

    private static void operations(Map<ObjectType, Map<String, Field>> all) {
        Fields item = new Fields(all, PATH_ITEM);
        item.add(STRING, "$ref");
        item.add(TEXT, "summary", "description");
        METHODS.forEach(method -> item.add(method, OPERATION));
        item.put("query", Field.of(OPERATION).since(OPENAPI_3_2));
        item.put("additionalOperations", Field.of(OPERATION).map().since(OPENAPI_3_2));
        item.put("servers", Field.of(SERVER).array());
        item.put("parameters", Field.of(PARAMETER).array());
        Fields operation = new Fields(all, OPERATION);
        operation.put("tags", Field.of(TEXT).array());
        operation.add(TEXT, "summary", "description");
        operation.add("externalDocs", EXTERNAL_DOCUMENTATION);
        operation.add(TEXT, "operationId");
        operation.put("parameters", Field.of(PARAMETER).array());
        operation.add("requestBody", REQUEST_BODY);
        operation.add("responses", RESPONSES);
        operation.put("callbacks", Field.of(CALLBACK).map());
        operation.add(BOOLEAN, "deprecated");
        operation.put("security", Field.of(OBJECT).array());
        operation.put("servers", Field.of(SERVER).array());
        Fields parameter = new Fields(all, PARAMETER);
        parameter.add(STRING, "name", "in");
        parameter(parameter);
        parameter(new Fields(all, HEADER));
    }

    /** What parameters and headers have in common. */
    private static void parameter(Fields parameter) {
        parameter.add(TEXT, "description");
        parameter.add(BOOLEAN, "required", "deprecated", "allowEmptyValue");
        parameter.add(STRING, "style");
        parameter.add(BOOLEAN, "explode", "allowReserved");
        parameter.add("schema", SCHEMA);
        parameter.add(ANY, "example", "examples");
        parameter.put("content", Field.of(MEDIA_TYPE).map());
    }

    private static void messages(Map<ObjectType, Map<String, Field>> all) {
        Fields body = new Fields(all, REQUEST_BODY);
        body.add(TEXT, "description");
        body.put("content", Field.of(MEDIA_TYPE).map());
        body.add(BOOLEAN, "required");
        Fields response = new Fields(all, RESPONSE);
        response.add(TEXT, OPENAPI_3_2, "summary");
        response.add(TEXT, "description");
        response.put("headers", Field.of(HEADER).map());
        response.put("content", Field.of(MEDIA_TYPE).map());
        response.put("links", Field.of(LINK).map());
        Fields content = new Fields(all, MEDIA_TYPE);
        content.add("schema", SCHEMA);
        content.put("itemSchema", Field.of(SCHEMA).since(OPENAPI_3_2));
        content.add(ANY, "example", "examples");
        encodings(content, Version.OPENAPI_3_0);
        Fields encoding = new Fields(all, ENCODING);
        encoding.add(STRING, "contentType");
        encoding.put("headers", Field.of(HEADER).map());
        encoding.add(STRING, "style");
        encoding.add(BOOLEAN, "explode", "allowReserved");
        encodings(encoding, OPENAPI_3_2);
        Fields link = new Fields(all, LINK);
        link.add(TEXT, "operationRef", "operationId");
        link.put("parameters", Field.of(ANY).map());
        link.add(ANY, "requestBody");
        link.add(TEXT, "description");
        link.add("server", SERVER);
    }

    private static void encodings(Fields owner, Version since) {
        owner.put("encoding", Field.of(ENCODING).map().since(since));
        owner.put("prefixEncoding", Field.of(ENCODING).array().since(OPENAPI_3_2));
        owner.put("itemEncoding", Field.of(ENCODING).since(OPENAPI_3_2));
    }

    private static void security(Map<ObjectType, Map<String, Field>> all) {
        Fields scheme = new Fields(all, SECURITY_SCHEME);
        scheme.add(STRING, "type");
        scheme.add(TEXT, "description", "name");
        scheme.put("in", Field.oneOf("query", "header", "cookie"));
        scheme.add(TEXT, "scheme", "bearerFormat");
        scheme.add("flows", OAUTH_FLOWS);
        scheme.add(TEXT, "openIdConnectUrl");
        scheme.add(TEXT, OPENAPI_3_2, "oauth2MetadataUrl");
        scheme.add(BOOLEAN, OPENAPI_3_2, "deprecated");
        Fields flows = new Fields(all, OAUTH_FLOWS);
        for (String flow : List.of("implicit", "password", "clientCredentials", "authorizationCode")) {
            flows.add(flow, OAUTH_FLOW);
        }
        flows.put("deviceAuthorization", Field.of(OAUTH_FLOW).since(OPENAPI_3_2));
        Fields flow = new Fields(all, OAUTH_FLOW);
        flow.add(TEXT, "authorizationUrl", "tokenUrl", "refreshUrl");
        flow.add(TEXT, OPENAPI_3_2, "deviceAuthorizationUrl");
        flow.put("scopes", Field.of(TEXT).map());
        Fields discriminator = new Fields(all, DISCRIMINATOR);
        discriminator.add(TEXT, "propertyName");
        discriminator.put("mapping", Field.of(TEXT).map());
        discriminator.add(TEXT, OPENAPI_3_2, "defaultMapping");
        Fields xml = new Fields(all, XML);
        xml.add(TEXT, "name", "namespace", "prefix");
        xml.add(BOOLEAN, "attribute", "wrapped");
        xml.add(TEXT, OPENAPI_3_2, "nodeType");
    }

    /** Takes the fields of one object. */
    private record Fields(Map<String, Field> fields) {
        Fields(Map<ObjectType, Map<String, Field>> all, ObjectType type) {
            this(all.computeIfAbsent(type, key -> new LinkedHashMap<>()));
        }

        void put(String name, Field field) {
            fields.put(name, field);
        }

        void add(String name, ObjectType type) {
            put(name, Field.of(type));
        }

        void add(ValueType type, String... names) {
            for (String name : names) {
                put(name, Field.of(type));
            }
        }

        void add(ValueType type, Version since, String... names) {
            for (String name : names) {
                put(name, Field.of(type).since(since));
            }
        }
    }
}
