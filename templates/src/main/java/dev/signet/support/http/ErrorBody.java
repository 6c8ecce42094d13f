package dev.signet.support.http;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds code, message and fields in the usual forms of an error: {@code {"error": {...}}} with or without an array around
 * it, {@code google.rpc.Status} with its {@code BadRequest} and {@code QuotaFailure} details, OAuth 2 (RFC 6749, section 5.2), problem details
 * (RFC 9457), or a plain {@code code} and {@code message}.
 */
final class ErrorBody {

    private ErrorBody() {}

    /** {@link ServiceError#UNEXPLAINED} if the body is no JSON, or JSON that says nothing of an error. */
    static ServiceError parse(byte[] body) {
        try {
            return body.length == 0 ? ServiceError.UNEXPLAINED : of(JsonValue.fromJson(body));
        } catch (JsonFormatException e) {
            return ServiceError.UNEXPLAINED;
        }
    }

    /** Whether JSON that may be anything is an error. */
    static boolean isError(String json) {
        try {
            if (!(first(JsonValue.fromJson(json)) instanceof JsonObject object)) {
                return false;
            }
            JsonValue error = object.get("error");
            return error instanceof JsonObject
                    || error instanceof JsonString
                    || (text(object, "message", "detail", "title") != null && !object.has("id"));
        } catch (JsonFormatException e) {
            return false;
        }
    }

    private static JsonValue first(JsonValue value) {
        return value instanceof JsonArray array && !array.values().isEmpty()
                ? array.values().get(0)
                : value;
    }

    private static ServiceError of(JsonValue value) {
        JsonValue first = first(value);
        if (!(first instanceof JsonObject object)) {
            return ServiceError.UNEXPLAINED;
        }
        JsonValue error = object.get("error");
        ServiceError found;
        if (error instanceof JsonObject inner) {
            found = ofObject(inner);
        } else if (error instanceof JsonString text) {
            String description = text(object, "error_description", "message");
            found = description == null
                    ? ServiceError.of(null, text.value())
                    : ServiceError.of(text.value(), description);
        } else {
            found = ofObject(object);
        }
        return found;
    }

    private static ServiceError ofObject(JsonObject error) {
        List<FieldProblem> fields = new ArrayList<>();
        for (String list : List.of("details", "errors", "fieldViolations", "field_violations")) {
            addFields(fields, error.get(list));
        }
        String status = error.get("status") instanceof JsonString text ? text.value() : null;
        String code = status != null ? status : text(error, "code", "type");
        return new ServiceError(code, text(error, "message", "detail", "title"), fields);
    }

    private static void addFields(List<FieldProblem> fields, @Nullable JsonValue list) {
        if (!(list instanceof JsonArray array)) {
            return;
        }
        for (JsonValue value : array.values()) {
            if (value instanceof JsonObject entry) {
                String field = text(entry, "field", "pointer", "path", "param");
                if (field != null) {
                    fields.add(new FieldProblem(field, text(entry, "description", "message", "detail", "reason")));
                }
                addQuotas(fields, entry.get("violations"));
                addFields(fields, entry.get("fieldViolations"));
                addFields(fields, entry.get("field_violations"));
            }
        }
    }

    /** {@code google.rpc.QuotaFailure}: which limit was reached. */
    private static void addQuotas(List<FieldProblem> fields, @Nullable JsonValue list) {
        if (list instanceof JsonArray array) {
            for (JsonValue value : array.values()) {
                String quota = value instanceof JsonObject entry
                        ? text(entry, "quotaId", "quota_id", "quotaMetric", "quota_metric", "subject")
                        : null;
                if (quota != null) {
                    fields.add(new FieldProblem(quota, text((JsonObject) value, "description")));
                }
            }
        }
    }

    private static @Nullable String text(JsonObject object, String... names) {
        for (String name : names) {
            JsonValue value = object.get(name);
            if (value instanceof JsonString text && !text.value().isEmpty()) {
                return text.value();
            }
            if (value instanceof JsonNumber number) {
                return number.toJson();
            }
        }
        return null;
    }
}
