package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All that is generated, by group. */
public final class Emitters {
    private static final List<Emitter> MODELS = List.of(
            new RecordEmitter(),
            new RecordCodecEmitter(),
            new UnionEmitter(),
            new UnionCodecEmitter(),
            new EnumEmitter(),
            new EnumCodecEmitter(),
            new ValueEmitter(),
            new ValueCodecEmitter(),
            new ConstraintsEmitter(),
            new BodiesEmitter());

    private static final List<Emitter> APIS =
            List.of(new ApiEmitter(), new RequestsEmitter(), new ParamsEmitter(), new ProtocolEmitter());

    private Emitters() {}

    /** The client; nothing if the document has no operations. */
    public static List<SourceFile> apis(JavaModel model, UnaryOperator<String> templates) {
        if (model.client() == null) {
            return List.of();
        }
        Stream<SourceFile> calls = emit(Stream.concat(APIS.stream(), Stream.of(new ClientEmitter(templates))), model);
        return Stream.concat(calls, ConstraintsEmitter.params(model).stream()).toList();
    }

    /** Records, unions, enums and their codecs. */
    public static List<SourceFile> models(JavaModel model, UnaryOperator<String> templates) {
        return emit(Stream.concat(MODELS.stream(), Stream.of(new PackageInfoEmitter(templates))), model)
                .toList();
    }

    /** The files in order, though written by all processors: no file depends on another. */
    private static Stream<SourceFile> emit(Stream<Emitter> emitters, JavaModel model) {
        return emitters.map(emitter -> emitter.emit(model).parallel().toList()).flatMap(List::stream);
    }

    /**
     * The support kit, in the package that the model names.
     *
     * @param whole whether other documents may need what this one doesn't
     */
    public static List<SourceFile> support(JavaModel model, boolean withClient, boolean whole) {
        return new KitEmitter(withClient, whole).emit(model).toList();
    }
}
