package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Records → their codecs. */
public final class RecordCodecs {
    /** Of names that an object may have though it declares none of them. */
    static final String ALLOWED = "ALLOWED";

    /** Of names whose values have the type of further properties. */
    static final String TYPED = "TYPED";

    private final JavaModel model;
    private final Types types;
    private final RuntimeTypes kit;

    public RecordCodecs(JavaModel model) {
        this.model = model;
        this.types = new Types(model);
        this.kit = new RuntimeTypes(model);
    }

    public TypeSpec codec(RecordType record) {
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(record.name());
        List<String> names = names(record);
        CodecClass codec = new CodecClass(kit, self);
        if (!names.isEmpty() || record.additional() != null) {
            codec.type()
                    .addField(FieldSpec.builder(ArrayTypeName.of(kit.name()), "NAMES", Modifier.STATIC, Modifier.FINAL)
                            .initializer(
                                    "$T.all($L)",
                                    kit.name(),
                                    names.stream()
                                            .map(n -> CodeBlock.of("$L", Literal.of(n)))
                                            .collect(CodeBlock.joining(", ")))
                            .build());
        }
        addPatterns(codec, ALLOWED, record.names().allowed());
        if (record.additional() != null) {
            addPatterns(codec, TYPED, record.names().typed());
        }
        RecordReader reading = new RecordReader(record, types, kit, io, new ConstraintCalls(model));
        codec.decode(reading.in(), record.canLackProperties(), reading.code())
                .encode("object", new RecordWriter(record, types, io, names).code());
        return codec.build();
    }

    private void addPatterns(CodecClass codec, String field, @Nullable List<String> patterns) {
        if (patterns != null && !patterns.isEmpty()) {
            ClassName type = kit.codec("NamePatterns");
            codec.type()
                    .addField(FieldSpec.builder(type, field, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$T.of($L)", type, Literal.list(patterns))
                            .build());
        }
    }

    /** Names of members in JSON, in the order in which they are written. */
    private static List<String> names(RecordType record) {
        List<String> names = new ArrayList<>();
        record.constants().forEach(c -> names.add(c.wireName()));
        record.declared().forEach(c -> names.add(c.wireName()));
        return names;
    }
}
