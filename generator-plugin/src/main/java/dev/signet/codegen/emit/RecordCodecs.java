package dev.signet.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Records → their codecs. */
final class RecordCodecs {
    private final JavaModel model;
    private final Types types;
    private final Kit kit;
    private final Set<String> typeNames;
    private final Set<String> lacking;

    RecordCodecs(JavaModel model) {
        this.model = model;
        this.types = new Types(model);
        this.kit = new Kit(model);
        this.typeNames = model.types().stream().map(JavaType::name).collect(Collectors.toSet());
        this.lacking = RecordEmitter.lacking(model);
    }

    TypeSpec codec(RecordType record) {
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(record.name());
        Map<String, String> fields = fields(record);
        CodecClass codec = new CodecClass(kit, self);
        addFields(codec.type(), fields);
        RecordReading reading = new RecordReading(record, types, kit, io, new ConstraintCalls(model), lacking);
        codec.decode(reading.in(), RecordEmitter.canLack(record), reading.code())
                .encode("object", new RecordWriting(record, types, io, fields).code());
        codec.type().addMethods(io.helperMethods());
        return codec.build();
    }

    /** Constants that hold the names of members, by these names. */
    private Map<String, String> fields(RecordType record) {
        List<String> wireNames = new ArrayList<>();
        record.constants().forEach(c -> wireNames.add(c.wireName()));
        RecordEmitter.declared(record).forEach(c -> wireNames.add(c.wireName()));
        Map<String, String> fields = new LinkedHashMap<>();
        Locals.fieldNames(wireNames, typeNames, fields);
        return fields;
    }

    private void addFields(TypeSpec.Builder codec, Map<String, String> fields) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            codec.addField(
                    FieldSpec.builder(kit.name(), field.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$T.of($L)", kit.name(), Literal.of(field.getKey()))
                            .build());
        }
        if (!fields.isEmpty()) {
            codec.addField(FieldSpec.builder(ArrayTypeName.of(String.class), "NAMES", Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                            "{$L}",
                            fields.keySet().stream()
                                    .map(n -> CodeBlock.of("$L", Literal.of(n)))
                                    .collect(CodeBlock.joining(", ")))
                    .build());
        }
    }
}
