package dev.signet.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Record → its codec. */
final class RecordCodecEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        Deprecations deprecations = new Deprecations(model);
        Collections collections = new Collections(model);
        Set<String> typeNames = model.types().stream().map(JavaType::name).collect(Collectors.toSet());
        Set<String> lacking = model.records().stream()
                .filter(RecordCodecEmitter::canLack)
                .map(RecordType::name)
                .collect(Collectors.toSet());
        return model.records().stream().map(r -> {
            TypeSpec codec = codec(r, model, collections, typeNames, lacking, deprecations.onCodec(r));
            return Sources.file(model, codec, r.doc());
        });
    }

    /** Whether reading may find that something required is not there. */
    static boolean canLack(RecordType record) {
        return !record.constants().isEmpty() || !record.required().isEmpty();
    }

    private static TypeSpec codec(
            RecordType record,
            JavaModel model,
            Collections collections,
            Set<String> typeNames,
            Set<String> lacking,
            List<AnnotationSpec> annotations) {
        Types types = new Types(model);
        Kit kit = new Kit(model);
        ValueIo io = new ValueIo(types, kit);
        ClassName self = types.named(record.name());
        Map<String, String> fields = fields(record, typeNames);
        TypeSpec.Builder codec = Codecs.type(types.codec(record.name()), self).addAnnotations(annotations);
        addFields(codec, fields, kit);
        Codecs.addEntryPoints(codec, self, kit);
        if (canLack(record)) {
            codec.addMethod(strictRead(self, kit));
        }
        codec.addMethod(new RecordReading(record, types, kit, io, new ConstraintCalls(model), lacking).method())
                .addMethod(new RecordWriting(record, types, kit, io, fields).method());
        collections.addTo(
                codec,
                record.name(),
                self,
                CodeBlock.of("read(in)"),
                CodeBlock.of("write(value, out)"),
                CodeBlock.of("write(value.getValue(), out)"),
                kit);
        return codec.addMethods(io.helperMethods()).build();
    }

    /** Constants that hold the names of members, by these names. */
    private static Map<String, String> fields(RecordType record, Set<String> typeNames) {
        List<String> wireNames = new ArrayList<>();
        record.constants().forEach(c -> wireNames.add(c.wireName()));
        RecordEmitter.declared(record).forEach(c -> wireNames.add(c.wireName()));
        Map<String, String> fields = new LinkedHashMap<>();
        Locals.fieldNames(wireNames, typeNames, fields);
        return fields;
    }

    private static void addFields(TypeSpec.Builder codec, Map<String, String> fields, Kit kit) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            codec.addField(
                    FieldSpec.builder(kit.name(), field.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$T.of($L)", kit.name(), Literal.of(field.getKey()))
                            .build());
        }
        if (!fields.isEmpty()) {
            codec.addField(FieldSpec.builder(ArrayTypeName.of(String.class), "NAMES", Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The names that components say, so that extras need not.")
                    .initializer(
                            "{$L}",
                            fields.keySet().stream()
                                    .map(n -> CodeBlock.of("$L", Literal.of(n)))
                                    .collect(CodeBlock.joining(", ")))
                    .build());
        }
    }

    private static MethodSpec strictRead(ClassName self, Kit kit) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(kit.reader(), "in")
                .addStatement("$T value = readOrNull(in)", self)
                .beginControlFlow("if (value == null)")
                .addStatement("throw in.missing()")
                .endControlFlow()
                .addStatement("return value")
                .build();
    }
}
