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
            new BodiesEmitter());

    private static final List<Emitter> APIS =
            List.of(new ApiEmitter(), new RequestsEmitter(), new ParamsEmitter(), new ProtocolEmitter());

    private Emitters() {}

    /** The client; nothing if the document has no operations. */
    public static List<SourceFile> apis(JavaModel model, UnaryOperator<String> templates) {
        if (model.client() == null) {
            return List.of();
        }
        return emit(Stream.concat(APIS.stream(), Stream.of(new ClientEmitter(templates))), model);
    }

    /** Records, unions, enums and their codecs. */
    public static List<SourceFile> models(JavaModel model, UnaryOperator<String> templates) {
        return emit(Stream.concat(MODELS.stream(), Stream.of(new PackageInfoEmitter(templates))), model);
    }

    /** The files in order, though written by all processors: no file depends on another. */
    private static List<SourceFile> emit(Stream<Emitter> emitters, JavaModel model) {
        return emitters.map(emitter -> emitter.emit(model).parallel().toList())
                .flatMap(List::stream)
                .toList();
    }

    /** The support kit, in the package that the model names. */
    public static List<SourceFile> support(JavaModel model, boolean withClient) {
        return new KitEmitter(withClient).emit(model).toList();
    }
}
