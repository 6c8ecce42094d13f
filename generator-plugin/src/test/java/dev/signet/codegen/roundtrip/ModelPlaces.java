package dev.signet.codegen.roundtrip;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Java model says of a place in the JSON of a type. */
final class ModelPlaces {
    private final JavaModel model;

    ModelPlaces(JavaModel model) {
        this.model = model;
    }

    /**
     * A place in JSON.
     *
     * @param isInevitable whether required values alone lead up from it to the root
     * @param kind what a value there must be; null if several kinds are allowed, or the model does not say it
     */
    record Place(boolean isInevitable, @Nullable JsonKind kind) {}

    Place at(JavaType root, List<String> path) {
        boolean inevitable = true;
        TypeRef type = root.match(
                record -> new TypeRef.Named(record.name(), TypeRef.Category.RECORD),
                union -> new TypeRef.Named(union.name(), TypeRef.Category.UNION),
                enumeration -> new TypeRef.Named(enumeration.name(), TypeRef.Category.ENUM),
                JavaType.ValueType::type);
        for (String step : path) {
            if (type.isCollection()) {
                type = type.element();
                continue;
            }
            Optional<JavaType.RecordType> record = type.asNamed().flatMap(named -> model.record(named.name()));
            if (record.isEmpty()) {
                return new Place(false, null);
            }
            if (record.get().constants().stream().anyMatch(c -> c.wireName().equals(step))) {
                return new Place(inevitable, JsonKind.STRING);
            }
            Optional<JavaType.Component> component = record.get().components().stream()
                    .filter(c -> c.wireName().equals(step))
                    .findFirst();
            if (component.isEmpty()) {
                return new Place(false, null);
            }
            inevitable &= component.get().isRequired();
            type = component.get().type();
        }
        return new Place(inevitable && !keepsAnything(type), kind(type));
    }

    /** Whether it is a union, whose unknown variants hold any JSON. */
    private boolean keepsAnything(TypeRef type) {
        return type.asNamed().flatMap(named -> model.union(named.name())).isPresent();
    }

    private @Nullable JsonKind kind(TypeRef type) {
        return type.<Optional<JsonKind>>match(
                        scalar -> Optional.of(kind(scalar.kind())),
                        list -> Optional.of(JsonKind.ARRAY),
                        map -> Optional.of(JsonKind.OBJECT),
                        named -> model.enumeration(named.name())
                                .map(enumeration -> kind(enumeration.kind()))
                                .or(() -> model.record(named.name()).map(record -> JsonKind.OBJECT)),
                        foreign -> Optional.empty(),
                        json -> Optional.empty())
                .orElse(null);
    }

    private static JsonKind kind(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> JsonKind.BOOLEAN;
            case INT32, INT64, INTEGER, FLOAT64, DECIMAL -> JsonKind.NUMBER;
            default -> JsonKind.STRING;
        };
    }
}
