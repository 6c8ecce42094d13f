package dev.signet.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of {@code default} as Java expressions: literals, constants and lists of these; all else is read from its JSON. */
final class DefaultExpressions {
    /** Elements of a list that is written out. */
    private static final int MOST_ELEMENTS = 10;

    private final JavaModel model;
    private final Types types;
    private final CodecExpressions codecs;

    DefaultExpressions(JavaModel model, Types types, CodecExpressions codecs) {
        this.model = model;
        this.types = types;
        this.codecs = codecs;
    }

    CodeBlock of(TypeRef type, JsonLiteral value) {
        return plain(type, value).orElseGet(() -> codecs.reading(type, CodeBlock.of("$L", Literal.of(value.json()))));
    }

    private Optional<CodeBlock> plain(TypeRef type, JsonLiteral value) {
        return type.match(
                scalar -> scalar(scalar.kind(), value),
                list -> value.items().flatMap(items -> list(list, items)),
                map -> value.members()
                        .filter(Map::isEmpty)
                        .map(members -> CodeBlock.of("$T.of()", ClassNames.of(Map.class))),
                named -> named.isEnum() ? constant(named, value) : Optional.empty(),
                foreign -> Optional.empty(),
                json -> Optional.empty());
    }

    private Optional<CodeBlock> list(TypeRef.ListOf type, List<JsonLiteral> items) {
        List<CodeBlock> elements = items.stream()
                .limit(MOST_ELEMENTS + 1L)
                .flatMap(item -> plain(type.element(), item).stream())
                .toList();
        return elements.size() == items.size() && elements.size() <= MOST_ELEMENTS
                ? Optional.of(CodeBlock.of("$T.of($L)", ClassNames.of(List.class), CodeBlock.join(elements, ", ")))
                : Optional.empty();
    }

    private static Optional<CodeBlock> scalar(ScalarKind kind, JsonLiteral value) {
        return switch (kind) {
            case STRING, BASE64, BINARY -> value.text().map(text -> CodeBlock.of("$L", Literal.of(text)));
            case BOOLEAN -> Optional.of(CodeBlock.of("$L", value.json()));
            case INT32 -> value.number().map(number -> CodeBlock.of("$L", number.intValue()));
            case INT64 -> value.number().map(number -> CodeBlock.of("$LL", number.longValue()));
            case FLOAT64 -> value.number().map(number -> CodeBlock.of("$L", number.doubleValue()));
            default -> Optional.empty();
        };
    }

    /** A constant, unless it is deprecated: its use would be a warning. */
    private Optional<CodeBlock> constant(TypeRef.Named type, JsonLiteral value) {
        String text = value.text()
                .orElseGet(() -> value.number().map(Numeral::canonical).orElse(""));
        return model.enumeration(type.name())
                .flatMap(enumeration -> enumeration.values().stream()
                        .filter(known -> known.value().equals(text) && !known.deprecated())
                        .findFirst()
                        .map(JavaType.EnumValue::name)
                        .map(name -> CodeBlock.of("$T.$N", types.named(type.name()), name)));
    }
}
